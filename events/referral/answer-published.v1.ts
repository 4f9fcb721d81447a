import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, slug, staff } from "../fields.ts";

export const answerPublished = defineEvent({
  name: "referral.answer-published",
  version: 1,
  summary: "An answer was approved (or needed no approval) and is given to the applicant.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      outcome: slug(),
      /** Where the answer is. */
      answer: document(),
      /** Of the second stage: there is no further objection (R13). */
      final: z.optional(z.boolean()),
      /** How many commitments it makes (R11). */
      commitments: z.optional(z.int()),
      /** S3: what was wrong is put right, and the applicant is asked for their opinion. */
      remedied: z.optional(z.boolean()),
      at: moment(),
    }),
});
