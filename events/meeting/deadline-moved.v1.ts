import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingDeadlineMoved = defineEvent({
  name: "meeting.deadline-moved",
  version: 1,
  summary:
    "A change of the working calendar moved the deadline of a meeting's decision or minutes, or the time of a warning about it.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      clock: lateClock(),
      due: moment(),
      at: moment(),
    }),
});
