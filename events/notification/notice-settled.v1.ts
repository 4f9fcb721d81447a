import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, eventId, moment, person, slug } from "../fields.ts";

export const noticeSettled = defineEvent({
  name: "notification.notice-settled",
  version: 1,
  summary:
    "The outcome of a notice is known: the notice was sent, failed, has an unknown result, or became too old to be sent.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      outcome: z.enum(["sent", "failed", "unknown", "too-old", "no-address"]),
      at: moment(),
    }),
});
