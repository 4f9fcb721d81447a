import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const callCancelled = defineEvent({
  name: "referral.call-cancelled",
  version: 1,
  summary: "A promised call was cancelled; the case has the reason.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      call: z.int().check(z.gte(1)),
      by: staff(),
      at: moment(),
    }),
});
