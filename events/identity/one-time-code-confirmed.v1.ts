import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person } from "../fields.ts";

export const oneTimeCodeConfirmed = defineEvent({
  name: "identity.one-time-code-confirmed",
  version: 1,
  summary: "An applicant entered the correct one-time code.",
  public: true,
  data: () =>
    z.strictObject({
      challenge: z.uuid(),
      request: code(),
      person: person(),
      at: moment(),
    }),
});
