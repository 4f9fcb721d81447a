import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, slug, staff } from "../fields.ts";

export const applicantAsked = defineEvent({
  name: "referral.applicant-asked",
  version: 1,
  summary: "A unit asked the applicant a question. The case waits for the applicant's reply.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      /** The address of the question's text in the encrypted store. */
      question: document(),
      at: moment(),
    }),
});
