import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingEscalationEnded = defineEvent({
  name: "meeting.escalation-ended",
  version: 1,
  summary: "Something of a meeting is late, and nobody is left above who may hear it.",
  public: true,
  data: () => z.strictObject({ meeting: meeting(), request: code(), clock: lateClock(), at: moment() }),
});
