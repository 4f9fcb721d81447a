import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const commitmentEvidenced = defineEvent({
  name: "referral.commitment-evidenced",
  version: 1,
  summary: "The owner of a commitment gave evidence that the commitment is fulfilled.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /**
       * The number of the commitment, from 1, among those in the case's answers; when `ordered` is true,
       * among the commitments that inspection ordered.
       */
      commitment: z.int().check(z.gte(1)),
      ordered: z.optional(z.boolean()),
      /** The meeting that ordered the commitment, if a meeting did. */
      meeting: z.optional(meeting()),
      by: staff(),
      at: moment(),
    }),
});
