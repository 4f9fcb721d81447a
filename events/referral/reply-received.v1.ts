import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const replyReceived = defineEvent({
  name: "referral.reply-received",
  version: 1,
  summary: "The applicant's reply to a question is in the case, which goes on.",
  public: true,
  data: z.strictObject({
    case: code,
    at: moment,
  }),
});
