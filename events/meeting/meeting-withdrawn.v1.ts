import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting, place } from "./meeting-fields.ts";

export const meetingWithdrawn = defineEvent({
  name: "meeting.meeting-withdrawn",
  version: 1,
  summary: "The applicant does not want the meeting any more.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /** The meeting's booked time, which other applicants can book now. */
      place: z.optional(place()),
      at: moment(),
    }),
});
