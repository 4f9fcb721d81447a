import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, staff } from "../fields.ts";
import { cancelledBecause } from "./meeting-fields.ts";

export const dayCancelled = defineEvent({
  name: "meeting.day-cancelled",
  version: 1,
  summary:
    "A day on which an official receives applicants was cancelled. Applicants with an appointment on this day get priority at the next booking.",
  public: true,
  data: () =>
    z.strictObject({
      host: staff(),
      day: day(),
      because: cancelledBecause(),
      at: moment(),
    }),
});
