import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting, place, side } from "./meeting-fields.ts";

export const meetingBooked = defineEvent({
  name: "meeting.meeting-booked",
  version: 1,
  summary: "A time of a meeting is settled.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      place: place(),
      by: side(),
      /** It had another one before, which is free again. */
      instead: z.optional(place()),
      at: moment(),
    }),
});
