import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const outsideRenewed = defineEvent({
  name: "referral.outside-renewed",
  version: 1,
  summary: "An outside body got a new link to its question. The earlier link is no longer valid.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      question: z.int().check(z.gte(1)),
      /** When the new link expires. */
      until: moment(),
      by: staff(),
      at: moment(),
    }),
});
