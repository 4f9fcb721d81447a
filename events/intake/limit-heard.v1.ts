import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const limitHeard = defineEvent({
  name: "intake.limit-heard",
  version: 1,
  summary:
    "When the legal limit for an answer ends is known beside the request, or that it passed without one: certificates say so.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      /** When it ends; absent on the news that it passed. */
      due: z.optional(moment()),
      at: moment(),
    }),
});
