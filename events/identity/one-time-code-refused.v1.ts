import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person } from "../fields.ts";

export const oneTimeCodeRefused = defineEvent({
  name: "identity.one-time-code-refused",
  version: 1,
  summary: "Somebody gave a wrong one-time code.",
  public: true,
  data: () =>
    z.strictObject({
      challenge: z.uuid(),
      request: code(),
      person: person(),
      /** How many wrong tries this code has seen, this one counted. */
      tries: z.int(),
      at: moment(),
    }),
});
