import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, eventId, moment, person, slug } from "../fields.ts";

export const noticePostponed = defineEvent({
  name: "notification.notice-postponed",
  version: 1,
  summary:
    "The sending of a notice was postponed, because of the time of day or because a budget is used up.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      why: z.enum(["quiet-hours", "over-budget"]),
      until: moment(),
      at: moment(),
    }),
});
