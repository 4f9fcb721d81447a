import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, moment } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlineSet = defineEvent({
  name: "referral.deadline-set",
  version: 1,
  summary:
    "A deadline of a case was set or changed: that of the answer, which the applicant is told, that of the second stage, or the legal limit.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      clock: clock(),
      of: of(),
      due: moment(),
      /** The deadline that the applicant was given first. */
      promised: moment(),
      because: z.enum(["started", "resumed", "calendar"]),
      /**
       * The deadline that the applicant was given before; set when the calendar moved a running deadline (D3), or when
       * the new deadline differs from the deadline on the receipt (N8).
       */
      was: z.optional(moment()),
      /**
       * The calendar days whose addition or removal moved the deadline; absent when they are not known. The directory has
       * the names of these days.
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
       * True when the receipt, or the event that the case was opened, already named this deadline. The public
       * timeline then shows nothing new.
       */
      known: z.optional(z.literal(true)),
      at: moment(),
    }),
});
