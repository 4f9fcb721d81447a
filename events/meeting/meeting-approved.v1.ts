import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingApproved = defineEvent({
  name: "meeting.meeting-approved",
  version: 1,
  summary: "A meeting was approved. The applicant will be offered appointment times.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      host: staff(),
      /** The inspector who attends a meeting with an accused official, and writes its minutes (M3). */
      attends: z.optional(staff()),
      by: staff(),
      at: moment(),
    }),
});
