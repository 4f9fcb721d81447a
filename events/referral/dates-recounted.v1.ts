import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const datesRecounted = defineEvent({
  name: "referral.dates-recounted",
  version: 1,
  summary:
    "The dates of open cases are being recomputed for a changed working calendar; the event has the progress.",
  public: true,
  data: () =>
    z.strictObject({
      /** The directory version with the calendar. */
      number: z.int(),
      /** Cases done so far, and those of them in which a date moved. */
      looked: z.int(),
      moved: z.int(),
      /** Every open case was done. */
      through: z.boolean(),
      at: moment(),
    }),
});
