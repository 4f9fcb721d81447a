import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const consentChanged = defineEvent({
  name: "intake.consent-changed",
  version: 1,
  summary:
    "An applicant whose name and words are hidden from the units said that they may be told, or took that back.",
  data: () =>
    z.strictObject({
      request: code(),
      /** Whether the units may be told from now on. */
      given: z.boolean(),
      /** Who wrote it down, at the desk or by phone; absent on the page. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
