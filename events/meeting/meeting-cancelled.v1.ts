import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { cancelledBecause, meeting, place, side } from "./meeting-fields.ts";

export const meetingCancelled = defineEvent({
  name: "meeting.meeting-cancelled",
  version: 1,
  summary:
    "The appointment time of a meeting was cancelled. When the organisation cancelled the time, the applicant gets priority at the next booking.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      place: place(),
      by: side(),
      because: z.optional(cancelledBecause()),
      at: moment(),
    }),
});
