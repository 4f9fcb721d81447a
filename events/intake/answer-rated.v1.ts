import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const answerRated = defineEvent({
  name: "intake.answer-rated",
  version: 1,
  summary: "The applicant rated how the request was handled, and its outcome.",
  data: () =>
    z.strictObject({
      request: code(),
      process: z.boolean(),
      outcome: z.boolean(),
      /**
       * The clerk who recorded the rating at the desk or by phone; absent when the applicant rated online.
       */
      by: z.optional(staff()),
      at: moment(),
    }),
});
