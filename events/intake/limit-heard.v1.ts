import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const limitHeard = defineEvent({
  name: "intake.limit-heard",
  version: 1,
  summary:
    "Intake learned the end of the legal limit for an answer, or that it passed without one, which certificates state.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      /** The end of the legal limit for an answer; absent when the limit has passed. */
      due: z.optional(moment()),
      at: moment(),
    }),
});
