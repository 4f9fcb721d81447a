import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, letterNumber, moment, person } from "../fields.ts";

export const letterShown = defineEvent({
  name: "intake.letter-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that its answer went out as a letter, and its number; nobody is sent a message.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      number: letterNumber(),
      at: moment(),
    }),
});
