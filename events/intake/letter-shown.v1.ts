import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, letterNumber, locale, moment, person } from "../fields.ts";

export const letterShown = defineEvent({
  name: "intake.letter-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that its answer was issued as a letter, with its number; no message is sent.",
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
