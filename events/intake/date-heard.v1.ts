import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const dateHeard = defineEvent({
  name: "intake.date-heard",
  version: 1,
  summary: "By when the answer is due is known beside the request: its page says so.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      due: moment(),
      /** The date it had first. */
      promised: moment(),
      at: moment(),
    }),
});
