import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const letterDeadlineNoted = defineEvent({
  name: "referral.letter-deadline-noted",
  version: 1,
  summary:
    "The deadline that the sender of a letter set was recorded, moved with the working calendar, or passed, or a warning about it was given (C19).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      what: z.enum(["set", "moved", "warned", "passed", "escalation-ended"]),
      /** Present only on `set` and `moved`: the deadline that the sender of the letter set. */
      due: z.optional(moment()),
      /** Present only on `warned`: the percentage of the time that is used. */
      share: z.optional(z.int()),
      /**
       * Present only on `passed`: the level of escalation, from 1, and the superior unit that is told of the
       * delay.
       */
      level: z.optional(z.int()),
      above: z.optional(slug()),
      /** The user names of the people who are told. */
      to: z.optional(z.array(staff())),
      at: moment(),
    }),
});
