import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const requestWithdrawn = defineEvent({
  name: "intake.request-withdrawn",
  version: 1,
  summary: "The applicant withdrew their request.",
  data: () =>
    z.strictObject({
      request: code(),
      /** Its partner system reported the withdrawal, and so knows it (C8). */
      byPartner: z.optional(z.boolean()),
      /** The clerk, at the desk or by phone; absent when the applicant did it on the page. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
