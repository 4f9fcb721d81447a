import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const commitmentEvidenced = defineEvent({
  name: "referral.commitment-evidenced",
  version: 1,
  summary: "The owner of a commitment gave evidence that it is kept.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /**
       * The number among the commitments of the case's answers, from 1; or among those that inspection
       * ordered.
       */
      commitment: z.int().check(z.gte(1)),
      ordered: z.optional(z.boolean()),
      /** For orders of meetings: the meeting. */
      meeting: z.optional(meeting()),
      by: staff(),
      at: moment(),
    }),
});
