import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, eventId, moment, person, slug } from "../fields.ts";

export const noticeDeferred = defineEvent({
  name: "notification.notice-deferred",
  version: 1,
  summary: "A provider certainly did not accept a notice. The notice will be sent again later.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      attempt: z.int(),
      at: moment(),
    }),
});
