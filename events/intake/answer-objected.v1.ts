import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";

export const answerObjected = defineEvent({
  name: "intake.answer-objected",
  version: 1,
  summary: "The applicant objected to the answer.",
  data: () =>
    z.strictObject({
      request: code(),
      /** The address of the objection's text in the encrypted store. */
      words: document(),
      /**
       * The clerk who recorded the objection at the desk or by phone; absent when the applicant objected
       * online.
       */
      by: z.optional(staff()),
      at: moment(),
    }),
});
