import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const callCancelled = defineEvent({
  name: "referral.call-cancelled",
  version: 1,
  summary: "A call that was promised to the applicant was cancelled. The reason is stored in the case.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      call: z.int().check(z.gte(1)),
      by: staff(),
      at: moment(),
    }),
});
