import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const consentHeard = defineEvent({
  name: "referral.consent-heard",
  version: 1,
  summary: "The case learned whether the applicant's name and text are hidden from the units.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** Whether the staff who work on the case may read the applicant's name and text from now on. */
      given: z.boolean(),
      at: moment(),
    }),
});
