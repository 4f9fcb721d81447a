import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, letterNumber, locale, moment, person } from "../fields.ts";

export const letterShown = defineEvent({
  name: "intake.letter-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that the answer was issued as a numbered letter. No message is sent to the applicant.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      number: letterNumber(),
      at: moment(),
    }),
});
