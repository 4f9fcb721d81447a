import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { lateClock, meeting } from "./meeting-fields.ts";

export const meetingOverdue = defineEvent({
  name: "meeting.meeting-overdue",
  version: 1,
  summary:
    "A meeting was not decided about in time, or its minutes are late, and somebody above hears it: level by level, each once.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      clock: lateClock(),
      /** From 1. */
      level: z.int(),
      /** The unit above that hears it. */
      above: slug(),
      to: z.array(staff()),
      at: moment(),
    }),
});
