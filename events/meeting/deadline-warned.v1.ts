import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingDeadlineWarned = defineEvent({
  name: "meeting.deadline-warned",
  version: 1,
  summary:
    "A share of the time for the decision on a meeting, or for the minutes, is used up. The responsible people are warned once for each share.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      clock: lateClock(),
      /** The percentage of the time that is used; at 100 the deadline has come. */
      share: z.int(),
      to: z.array(staff()),
      at: moment(),
    }),
});
