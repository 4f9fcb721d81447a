import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const datesRecounted = defineEvent({
  name: "referral.dates-recounted",
  version: 1,
  summary:
    "The deadlines of open cases are being computed again for a changed working calendar. The event has the progress so far.",
  public: true,
  data: () =>
    z.strictObject({
      /** The version number of the directory snapshot with the changed calendar. */
      number: z.int(),
      /** `looked`: the number of cases computed so far; `moved`: the number of these cases whose deadline moved. */
      looked: z.int(),
      moved: z.int(),
      /** True when the deadlines of all open cases have been computed. */
      through: z.boolean(),
      at: moment(),
    }),
});
