import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment } from "../fields.ts";

export const informationAdded = defineEvent({
  name: "intake.information-added",
  version: 1,
  summary: "The applicant added something to their request.",
  data: z.strictObject({
    request: code,
    /** Where the words are. */
    words: document,
    at: moment,
  }),
});
