import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const outsideAsked = defineEvent({
  name: "referral.outside-asked",
  version: 1,
  summary: "An outside body was asked about a case. It may answer through its link until the link expires.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The number of the question, from 1, among those of the case. */
      question: z.int().check(z.gte(1)),
      /** The outside authority, when it was asked. The name of any other body is in no event. */
      body: z.optional(slug()),
      /** When the link expires. */
      until: moment(),
      by: staff(),
      at: moment(),
    }),
});
