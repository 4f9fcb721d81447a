import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const oneTimeCodeWithheld = defineEvent({
  name: "identity.one-time-code-withheld",
  version: 1,
  summary:
    "No SMS is sent for a one-time code: either no request has this identity and mobile, or the newest SMS already contains the code.",
  public: true,
  data: () =>
    z.strictObject({
      challenge: z.uuid(),
      /** The number of codes entered so far for this challenge; every entered code is refused. */
      tries: z.int(),
      at: moment(),
    }),
});
