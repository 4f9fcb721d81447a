import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";

export const informationAdded = defineEvent({
  name: "intake.information-added",
  version: 1,
  summary: "The applicant added something to their request.",
  data: () =>
    z.strictObject({
      request: code(),
      /** Where the words are. */
      words: document(),
      /** Who wrote it down, at the desk or by phone; absent on the page. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
