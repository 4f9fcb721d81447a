import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person, slug } from "../fields.ts";

export const correctionShown = defineEvent({
  name: "intake.correction-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that the request's kind or subject was corrected. No message is sent to the applicant.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      /** The request's kind and subject after the correction. */
      kind: slug(),
      subject: slug(),
      at: moment(),
    }),
});
