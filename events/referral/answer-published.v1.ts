import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, slug, staff } from "../fields.ts";

export const answerPublished = defineEvent({
  name: "referral.answer-published",
  version: 1,
  summary: "An answer was approved, or needed no approval, and was given to the applicant.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      outcome: slug(),
      /** The address of the answer. */
      answer: document(),
      /** In the second stage: no further objection is possible (R13). */
      final: z.optional(z.boolean()),
      /** The number of its commitments (R11). */
      commitments: z.optional(z.int()),
      /** S3: the fault is remedied, and the applicant is asked for their opinion. */
      remedied: z.optional(z.boolean()),
      at: moment(),
    }),
});
