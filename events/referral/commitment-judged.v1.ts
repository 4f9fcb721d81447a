import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const commitmentJudged = defineEvent({
  name: "referral.commitment-judged",
  version: 1,
  summary: "A person who is not the owner of a commitment decided whether the commitment is fulfilled.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      /**
       * The number of the commitment, from 1, among those in the case's answers; when `ordered` is true,
       * among the commitments that inspection ordered.
       */
      commitment: z.int().check(z.gte(1)),
      ordered: z.optional(z.boolean()),
      /** The meeting that ordered the commitment, if a meeting did. */
      meeting: z.optional(meeting()),
      kept: z.boolean(),
      /** True when the unit carried out an order that inspection gave in an emergency (S3). */
      remedied: z.optional(z.boolean()),
      by: staff(),
      at: moment(),
    }),
});
