import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const answerRated = defineEvent({
  name: "intake.answer-rated",
  version: 1,
  summary: "The applicant said whether the handling and the outcome satisfied them.",
  data: () =>
    z.strictObject({
      request: code(),
      process: z.boolean(),
      outcome: z.boolean(),
      /** Who wrote it down, at the desk or by phone; absent on the page. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
