import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const replyReceived = defineEvent({
  name: "referral.reply-received",
  version: 1,
  summary: "The applicant's reply to a question was added to the case, and the work on the case continues.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The member of staff who recorded the reply for the applicant, at the desk or by phone. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
