import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, language, moment, person } from "../fields.ts";
import { meeting, time } from "../meeting/meeting-fields.ts";

export const meetingShown = defineEvent({
  name: "intake.meeting-shown",
  version: 1,
  summary: "The public timeline of a request shows something new about a meeting with an official.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      meeting: meeting(),
      person: person(),
      language: language(),
      /** The new entry. */
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
      /** The time of the meeting; of a cancelled one, the former time. */
      place: z.optional(z.strictObject({ day: day(), time: time() })),
      /** On `offered`: the end of the offer. */
      until: z.optional(moment()),
      at: moment(),
    }),
});
