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
      /** The partner system that it came from told so, and knows it (C8). */
      byPartner: z.optional(z.boolean()),
      /** Who wrote it down, at the desk or by phone; absent on the page. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
