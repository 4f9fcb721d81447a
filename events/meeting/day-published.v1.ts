import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, slug, staff } from "../fields.ts";
import { time } from "./meeting-fields.ts";

export const dayPublished = defineEvent({
  name: "meeting.day-published",
  version: 1,
  summary: "A public day of an official was published, with the times of its places.",
  public: true,
  data: () =>
    z.strictObject({
      host: staff(),
      unit: slug(),
      day: day(),
      /** The time at which the first place begins. */
      from: time(),
      minutes: z.int(),
      places: z.int(),
      /** The number of applicants in each place. */
      capacity: z.int(),
      /** The number of applicants that the official receives without an appointment (M9). */
      walkIns: z.exactOptional(z.int()),
      at: moment(),
    }),
});
