import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingApproved = defineEvent({
  name: "meeting.meeting-approved",
  version: 1,
  summary: "A meeting was agreed to; the applicant will be offered times.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      host: staff(),
      /** M3: who of inspection attends and writes the minutes, of a meeting with somebody complained of. */
      attends: z.optional(staff()),
      by: staff(),
      at: moment(),
    }),
});
