import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person } from "../fields.ts";

export const moveShown = defineEvent({
  name: "intake.move-shown",
  version: 1,
  summary:
    "The public timeline of a request shows a new deadline of the answer, because the working calendar changed or the request's kind or subject was corrected. No message is sent to the applicant.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      /** The new deadline of the answer. */
      due: moment(),
      at: moment(),
    }),
});
