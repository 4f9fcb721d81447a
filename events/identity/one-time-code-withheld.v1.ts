import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const oneTimeCodeWithheld = defineEvent({
  name: "identity.one-time-code-withheld",
  version: 1,
  summary:
    "No SMS follows: a one-time code was asked for, or given back, for an identity and mobile that nothing was registered with, or the newest SMS carries the code already.",
  public: true,
  data: () =>
    z.strictObject({
      challenge: z.uuid(),
      /** How many codes were given back so far; none is ever right. */
      tries: z.int(),
      at: moment(),
    }),
});
