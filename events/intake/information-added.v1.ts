import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";

export const informationAdded = defineEvent({
  name: "intake.information-added",
  version: 1,
  summary: "The applicant added information to the request.",
  data: () =>
    z.strictObject({
      request: code(),
      /** The address of the added text in the encrypted store. */
      words: document(),
      /**
       * The clerk who recorded the text at the desk or by phone; absent when the applicant wrote it online.
       */
      by: z.optional(staff()),
      at: moment(),
    }),
});
