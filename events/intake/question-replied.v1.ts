import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";

export const questionReplied = defineEvent({
  name: "intake.question-replied",
  version: 1,
  summary: "The applicant replied to a question of the unit that handles the case.",
  data: () =>
    z.strictObject({
      request: code(),
      /** The id of the case, or of the part of a divided case, in which the question was asked. */
      case: code(),
      /** The address of the reply's text in the encrypted store. */
      words: document(),
      /**
       * The clerk who recorded the reply at the desk or by phone; absent when the applicant replied online.
       */
      by: z.optional(staff()),
      at: moment(),
    }),
});
