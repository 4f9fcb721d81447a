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
      /** Where the words are. */
      words: document(),
      /** Who wrote it down, at the desk or by phone; absent on the page. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
