import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, eventId, moment, person, slug } from "../fields.ts";

export const noticeSending = defineEvent({
  name: "notification.notice-sending",
  version: 1,
  summary: "A notice is about to be sent to a provider.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      channel: z.enum(["sms", "email"]),
      /** Present when a messenger carries the text that would otherwise go by SMS (N9). */
      messenger: z.optional(slug()),
      at: moment(),
    }),
});
