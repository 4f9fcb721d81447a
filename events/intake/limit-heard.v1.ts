import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const limitHeard = defineEvent({
  name: "intake.limit-heard",
  version: 1,
  summary:
    "The intake service learned until when the law demands an answer, or that this time passed without an answer. Certificates of the request state this.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      /** The end of the legal limit for an answer; absent when the limit has passed. */
      due: z.optional(moment()),
      at: moment(),
    }),
});
