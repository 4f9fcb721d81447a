import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";

export const questionReplied = defineEvent({
  name: "intake.question-replied",
  version: 1,
  summary: "The applicant replied to a question.",
  data: () =>
    z.strictObject({
      request: code(),
      /** The case, or the part of it, that asked. */
      case: code(),
      /** The address of the text. */
      words: document(),
      /** The clerk, at the desk or by phone; absent when the applicant did it on the page. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
