import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person } from "../fields.ts";
import { meeting, place } from "./meeting-fields.ts";

export const reminderDue = defineEvent({
  name: "meeting.reminder-due",
  version: 1,
  summary: "The applicant must be reminded today of a meeting tomorrow.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      place: place(),
      /**
       * True when the sweep of due work found this reminder too late on the day before the meeting, so that
       * no reminder is sent.
       */
      tooLate: z.optional(z.literal(true)),
      at: moment(),
    }),
});
