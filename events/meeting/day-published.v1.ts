import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, slug, staff } from "../fields.ts";
import { time } from "./meeting-fields.ts";

export const dayPublished = defineEvent({
  name: "meeting.day-published",
  version: 1,
  summary: "A day on which an official receives applicants was published, with its appointment times.",
  public: true,
  data: () =>
    z.strictObject({
      host: staff(),
      unit: slug(),
      day: day(),
      /** The first appointment time of the day. */
      from: time(),
      minutes: z.int(),
      places: z.int(),
      /** The number of applicants who can have the same appointment time. */
      capacity: z.int(),
      /** The number of applicants that the official receives without an appointment (M9). */
      walkIns: z.exactOptional(z.int()),
      at: moment(),
    }),
});
