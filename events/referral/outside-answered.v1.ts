import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const outsideAnswered = defineEvent({
  name: "referral.outside-answered",
  version: 1,
  summary: "An outside body answered about a case. Only staff read the answer.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      question: z.int().check(z.gte(1)),
      /** The member of staff who entered a letter; absent when the body answered through its link. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
