import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingEscalationEnded = defineEvent({
  name: "meeting.escalation-ended",
  version: 1,
  summary: "Work on a meeting is late, and no unit is left above that may be told.",
  public: true,
  data: () => z.strictObject({ meeting: meeting(), request: code(), clock: lateClock(), at: moment() }),
});
