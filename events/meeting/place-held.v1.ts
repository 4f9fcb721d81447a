import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, staff } from "../fields.ts";
import { meeting, time } from "./meeting-fields.ts";

export const placeHeld = defineEvent({
  name: "meeting.place-held",
  version: 1,
  summary: "A meeting took an appointment time on a day on which an official receives applicants.",
  public: true,
  data: () =>
    z.strictObject({
      host: staff(),
      day: day(),
      time: time(),
      meeting: meeting(),
      /** The number of meetings that have this appointment time now. */
      holders: z.int(),
      at: moment(),
    }),
});
