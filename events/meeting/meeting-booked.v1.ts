import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting, place, side } from "./meeting-fields.ts";

export const meetingBooked = defineEvent({
  name: "meeting.meeting-booked",
  version: 1,
  summary: "The appointment time of a meeting was settled.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      place: place(),
      by: side(),
      /** The meeting's earlier time, which other applicants can book now. */
      instead: z.optional(place()),
      at: moment(),
    }),
});
