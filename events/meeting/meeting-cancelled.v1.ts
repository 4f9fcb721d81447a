import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { cancelledBecause, meeting, place, side } from "./meeting-fields.ts";

export const meetingCancelled = defineEvent({
  name: "meeting.meeting-cancelled",
  version: 1,
  summary:
    "The time of a meeting was cancelled; if by the organisation, the applicant gets priority at the next booking.",
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
