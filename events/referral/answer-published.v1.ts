import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, slug, staff } from "../fields.ts";

export const answerPublished = defineEvent({
  name: "referral.answer-published",
  version: 1,
  summary: "An answer was approved, or needed no approval, and the applicant can read the answer now.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      outcome: slug(),
      /** The address of the answer's text in the encrypted store. */
      answer: document(),
      /** True for an answer of the second stage, against which the applicant cannot object (R13). */
      final: z.optional(z.boolean()),
      /** The number of commitments that the answer contains (R11). */
      commitments: z.optional(z.int()),
      /** True when the unit has remedied the fault: the applicant is asked for an opinion (S3). */
      remedied: z.optional(z.boolean()),
      at: moment(),
    }),
});
