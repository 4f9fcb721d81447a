import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingEscalationEnded = defineEvent({
  name: "meeting.escalation-ended",
  version: 1,
  summary:
    "The decision on a meeting, or its minutes, is overdue, and no superior unit is left that may be notified.",
  public: true,
  data: () => z.strictObject({ meeting: meeting(), request: code(), clock: lateClock(), at: moment() }),
});
