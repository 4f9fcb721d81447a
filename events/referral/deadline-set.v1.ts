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
      /** The first deadline that the applicant was given. */
      promised: moment(),
      because: z.enum(["started", "resumed", "calendar"]),
      /**
       * The deadline given before, when a running deadline moved with the calendar (D3), or when it differs
       * from the receipt's (N8).
       */
      was: z.optional(moment()),
      /**
       * The days added to or removed from the calendar, where they are known; the directory has their names.
       */
      what: z.optional(
        z.array(
          z.strictObject({
            did: z.enum(["came", "went"]),
            from: day(),
            to: day(),
            /** The kind of a closure; absent for a holiday. */
            kind: z.optional(z.enum(["closed", "reduced"])),
          }),
        ),
      ),
      /**
       * True when the receipt, or the news that the case was opened, already named this deadline. The public
       * timeline then shows nothing new.
       */
      known: z.optional(z.literal(true)),
      at: moment(),
    }),
});
