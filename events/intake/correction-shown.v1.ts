import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person, slug } from "../fields.ts";

export const correctionShown = defineEvent({
  name: "intake.correction-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that its kind or subject was corrected; no message is sent.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      /** The corrected kind of the request. */
      locale: z.optional(locale()),
      kind: slug(),
      subject: slug(),
      at: moment(),
    }),
});
