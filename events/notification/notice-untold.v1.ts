import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, eventId, moment, person, slug } from "../fields.ts";
import { time } from "../meeting/meeting-fields.ts";

export const noticeUntold = defineEvent({
  name: "notification.notice-untold",
  version: 1,
  summary: "A notice reached nobody and will not be sent: somebody has to tell the applicant.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      /** `no-address`: they have neither mobile nor e-mail (C18); `failed`: the provider refused it. */
      why: z.enum(["no-address", "failed"]),
      /** The day that it tells of, the last one or that of a meeting. */
      day: z.optional(day()),
      /** Of a meeting. */
      time: z.optional(time()),
      at: moment(),
    }),
});
