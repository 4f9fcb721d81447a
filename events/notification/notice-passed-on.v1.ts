import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, eventId, moment, person, slug } from "../fields.ts";

export const noticePassedOn = defineEvent({
  name: "notification.notice-passed-on",
  version: 1,
  summary:
    "A messenger certainly did not take a notice, because the number has no account there or the messenger cannot carry the text; the next provider sends it.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      why: z.enum(["no-account", "unfit"]),
      at: moment(),
    }),
});
