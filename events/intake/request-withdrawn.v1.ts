import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const requestWithdrawn = defineEvent({
  name: "intake.request-withdrawn",
  version: 1,
  summary: "The applicant withdrew their request.",
  data: z.strictObject({
    request: code,
    at: moment,
  }),
});
