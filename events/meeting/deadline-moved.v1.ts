import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingDeadlineMoved = defineEvent({
  name: "meeting.deadline-moved",
  version: 1,
  summary:
    "The working calendar changed, and with it by when a meeting is decided, or its minutes are final, or when it is warned of that.",
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
