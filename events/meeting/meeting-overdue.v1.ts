import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingOverdue = defineEvent({
  name: "meeting.meeting-overdue",
  version: 1,
  summary:
    "The decision on a meeting, or its minutes, is overdue, and the next superior unit is notified. Each superior unit is notified once, the nearest first.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      clock: lateClock(),
      /** The level of escalation, from 1. */
      level: z.int(),
      /** The superior unit that is told of the delay. */
      above: slug(),
      to: z.array(staff()),
      at: moment(),
    }),
});
