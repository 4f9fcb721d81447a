import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const explanationDeadlineNoted = defineEvent({
  name: "referral.explanation-deadline-noted",
  version: 1,
  summary:
    "The deadline by which the accused must explain to inspection was set, moved with the working calendar, or passed, or a warning about it was given (S3).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      /** The number of the explanation in the case, from 1. */
      explanation: z.int().check(z.gte(1)),
      what: z.enum(["set", "moved", "warned", "passed", "escalation-ended"]),
      /** Present only on `set` and `moved`: the deadline of the explanation. */
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
