import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment } from "../fields.ts";

export const questionReplied = defineEvent({
  name: "intake.question-replied",
  version: 1,
  summary: "The applicant replied to a question.",
  data: z.strictObject({
    request: code,
    /** The case, or the part of it, that asked. */
    case: code,
    /** Where the words are. */
    words: document,
    at: moment,
  }),
});
