import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, eventId, moment, person, slug } from "../fields.ts";
import { time } from "../meeting/meeting-fields.ts";

export const noticeWithheld = defineEvent({
  name: "notification.notice-withheld",
  version: 1,
  summary:
    "A notice is not sent, because its person wishes it so: they are called instead, or want no such news.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      why: z.enum(["by-call", "not-wanted"]),
      /** The day that it tells of, the last one or that of a meeting. */
      day: z.optional(day()),
      /** Of a meeting. */
      time: z.optional(time()),
      at: moment(),
    }),
});
