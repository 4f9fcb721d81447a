import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting, place } from "./meeting-fields.ts";

export const attendanceNoted = defineEvent({
  name: "meeting.attendance-noted",
  version: 1,
  summary: "On the day of a meeting, the applicant arrived, was called or entered, or the meeting ended.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      what: z.enum(["arrived", "called", "begun", "finished"]),
      place: place(),
      by: staff(),
      at: moment(),
    }),
});
