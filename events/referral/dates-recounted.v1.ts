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
      /** The number of the directory version with the changed calendar. */
      number: z.int(),
      /** The number of cases computed so far (`looked`), and of those whose deadline moved (`moved`). */
      looked: z.int(),
      moved: z.int(),
      /** Whether all open cases are computed. */
      through: z.boolean(),
      at: moment(),
    }),
});
