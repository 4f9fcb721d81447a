import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person } from "../fields.ts";

export const oneTimeCodeIssued = defineEvent({
  name: "identity.one-time-code-issued",
  version: 1,
  summary: "A one-time code was made for an applicant; the code itself is not in the event.",
  data: () =>
    z.strictObject({
      challenge: z.uuid(),
      request: code(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      at: moment(),
      expiresAt: moment(),
      /**
       * True when the applicant is at the service desk: the applicant reads the code to a clerk, who prints a
       * receipt with a PIN.
       */
      forReceipt: z.optional(z.literal(true)),
    }),
});
