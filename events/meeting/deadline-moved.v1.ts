import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingDeadlineMoved = defineEvent({
  name: "meeting.deadline-moved",
  version: 1,
  summary:
    "A change of the working calendar moved the deadline for the decision on a meeting or for the minutes, or moved the time of a warning about this deadline.",
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
