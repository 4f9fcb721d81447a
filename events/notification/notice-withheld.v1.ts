import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, eventId, moment, person, slug } from "../fields.ts";
import { time } from "../meeting/meeting-fields.ts";

export const noticeWithheld = defineEvent({
  name: "notification.notice-withheld",
  version: 1,
  summary:
    "A notice was not sent, because of the applicant's choice: the applicant wants to be called instead, or does not want this kind of notice.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      why: z.enum(["by-call", "not-wanted"]),
      /** The date that the notice names: a deadline, or the date of a meeting. */
      day: z.optional(day()),
      /** The time of the meeting that the notice names. */
      time: z.optional(time()),
      at: moment(),
    }),
});
