import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, eventId, moment, person, slug } from "../fields.ts";
import { time } from "../meeting/meeting-fields.ts";

export const noticeUntold = defineEvent({
  name: "notification.notice-untold",
  version: 1,
  summary:
    "A notice did not reach the applicant and will not be sent again. Staff must tell the applicant its content.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      /**
       * `no-address`: the applicant has neither mobile nor e-mail (C18); `failed`: the provider refused the
       * message.
       */
      why: z.enum(["no-address", "failed"]),
      /** The date that the notice names: a deadline, or the date of a meeting. */
      day: z.optional(day()),
      /** The time of the meeting that the notice names. */
      time: z.optional(time()),
      at: moment(),
    }),
});
