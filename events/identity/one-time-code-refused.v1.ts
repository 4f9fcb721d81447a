import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person } from "../fields.ts";

export const oneTimeCodeRefused = defineEvent({
  name: "identity.one-time-code-refused",
  version: 1,
  summary: "A user entered a wrong one-time code.",
  public: true,
  data: () =>
    z.strictObject({
      challenge: z.uuid(),
      request: code(),
      person: person(),
      /** The number of wrong attempts for this code, including the present one. */
      tries: z.int(),
      at: moment(),
    }),
});
