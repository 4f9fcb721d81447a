import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const consentChanged = defineEvent({
  name: "intake.consent-changed",
  version: 1,
  summary:
    "An applicant whose name and text are hidden from the units consented to show the name and text to the units, or withdrew this consent.",
  data: () =>
    z.strictObject({
      request: code(),
      /** Whether the units may see the applicant's name and text from now on. */
      given: z.boolean(),
      /**
       * The clerk who recorded the choice at the desk or by phone; absent when the applicant chose online.
       */
      by: z.optional(staff()),
      at: moment(),
    }),
});
