import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, moment } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlineSet = defineEvent({
  name: "referral.deadline-set",
  version: 1,
  summary:
    "A clock of a case got a date, or another one: that of the answer, which the applicant is told, of the second stage, or of the legal limit.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      clock: clock(),
      of: of(),
      due: moment(),
      /** The first date given. */
      promised: moment(),
      because: z.enum(["started", "resumed", "calendar"]),
      /**
       * The date given before, when a running clock has another one now: by the calendar (D3), or than the
       * receipt's (N8).
       */
      was: z.optional(moment()),
      /** The added or removed days of the calendar, where they are known; the directory has their names. */
      what: z.optional(
        z.array(
          z.strictObject({
            did: z.enum(["came", "went"]),
            from: day(),
            to: day(),
            /** Absent: a holiday. */
            kind: z.optional(z.enum(["closed", "reduced"])),
          }),
        ),
      ),
      /**
       * The receipt, or the news that the case was opened, already told the applicant: the public timeline
       * shows nothing new.
       */
      known: z.optional(z.literal(true)),
      at: moment(),
    }),
});
