import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person, slug } from "../fields.ts";

export const noticeSending = defineEvent({
  name: "notification.notice-sending",
  version: 1,
  summary: "A notice is about to be handed to a provider.",
  public: true,
  data: z.strictObject({
    notice: z.string(),
    request: code,
    person,
    template: slug,
    channel: z.enum(["sms", "email"]),
    at: moment,
  }),
});
