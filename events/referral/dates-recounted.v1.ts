import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const datesRecounted = defineEvent({
  name: "referral.dates-recounted",
  version: 1,
  summary:
    "The working calendar became another one, and so many open cases were looked at since: how far their dates follow it.",
  public: true,
  data: () =>
    z.strictObject({
      /** Of the directory that has the calendar. */
      number: z.int(),
      /** Cases looked at so far, and those of them in which a date moved. */
      looked: z.int(),
      moved: z.int(),
      /** Every open case was looked at. */
      through: z.boolean(),
      at: moment(),
    }),
});
