import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const commitmentJudged = defineEvent({
  name: "referral.commitment-judged",
  version: 1,
  summary: "A person other than its owner decided whether a commitment is kept.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      /**
       * The number among the commitments of the case's answers, from 1; or among those that inspection
       * ordered.
       */
      commitment: z.int().check(z.gte(1)),
      ordered: z.optional(z.boolean()),
      /** For orders of meetings: the meeting. */
      meeting: z.optional(meeting()),
      kept: z.boolean(),
      /** S3: an order of inspection in an emergency was carried out. */
      remedied: z.optional(z.boolean()),
      by: staff(),
      at: moment(),
    }),
});
