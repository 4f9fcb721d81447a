import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const commitmentJudged = defineEvent({
  name: "referral.commitment-judged",
  version: 1,
  summary: "Somebody other than its owner decided whether a commitment is kept.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      /** Of those promised in the case's answers, from 1; or of those that inspection ordered. */
      commitment: z.int().check(z.gte(1)),
      ordered: z.optional(z.boolean()),
      /** Of those ordered at meetings: at which. */
      meeting: z.optional(meeting()),
      kept: z.boolean(),
      /** S3: what inspection ordered in an emergency is done. */
      remedied: z.optional(z.boolean()),
      by: staff(),
      at: moment(),
    }),
});
