import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const requestWithdrawn = defineEvent({
  name: "intake.request-withdrawn",
  version: 1,
  summary: "The applicant withdrew the request.",
  data: () =>
    z.strictObject({
      request: code(),
      /**
       * True when the request's partner system reported the withdrawal, so that the partner need not be told
       * of the withdrawal (C8).
       */
      byPartner: z.optional(z.boolean()),
      /**
       * The clerk who recorded the withdrawal at the desk or by phone; absent when the applicant withdrew
       * online.
       */
      by: z.optional(staff()),
      at: moment(),
    }),
});
