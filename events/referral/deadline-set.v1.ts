import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, moment } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlineSet = defineEvent({
  name: "referral.deadline-set",
  version: 1,
  summary:
    "A clock of a case has a date, or another one than before: the answer's, which the applicant is told, the second stage's, and when the legal limit ends.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      clock: clock(),
      of: of(),
      due: moment(),
      /** The date it had first. */
      promised: moment(),
      because: z.enum(["started", "resumed", "calendar"]),
      /** The date that was told before, where a clock that runs has another one now: by the calendar (D3), or the receipt's (N8). */
      was: z.optional(moment()),
      /** Which days of the calendar came or went, where that is known; their names are the directory's. */
      what: z.optional(
        z.array(
          z.strictObject({
            did: z.enum(["came", "went"]),
            from: day(),
            to: day(),
            /** Without it a holiday. */
            kind: z.optional(z.enum(["closed", "reduced"])),
          }),
        ),
      ),
      /** The receipt, or the news that the case was opened, told the applicant already: the public timeline learns nothing new. */
      known: z.optional(z.literal(true)),
      at: moment(),
    }),
});
