import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, language, locale, moment, person } from "../fields.ts";
import { meeting, time } from "../meeting/meeting-fields.ts";

export const meetingShown = defineEvent({
  name: "intake.meeting-shown",
  version: 1,
  summary: "The public timeline of a request has a new entry about a meeting with an official.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      meeting: meeting(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      /** The type of the new entry of the timeline. */
      news: z.enum([
        "asked",
        "approved",
        "sent-on",
        "refused",
        "in-writing",
        "offered",
        "offer-expired",
        "booked",
        "moved",
        "cancelled",
        "cancelled-by-organisation",
        "withdrawn",
        "deputy",
        "deputy-declined",
        "arrived",
        "called",
        "begun",
        "held",
        "absent",
        "official-absent",
        "minuted",
      ]),
      /** The date and time of the meeting; for a cancelled meeting, its former date and time. */
      place: z.optional(z.strictObject({ day: day(), time: time() })),
      /**
       * Present only on `offered`: the time until which the applicant may choose one of the offered times.
       */
      until: z.optional(moment()),
      at: moment(),
    }),
});
