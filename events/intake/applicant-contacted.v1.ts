import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";

export const applicantContacted = defineEvent({
  name: "intake.applicant-contacted",
  version: 1,
  summary: "A clerk who had identified the applicant spoke with them, and perhaps promised them a call.",
  data: z.strictObject({
    request: code,
    how: z.enum(["phone", "in-person"]),
    /** Where what was said is. */
    words: z.optional(document),
    /** When they will be called, and where it stands why. */
    call: z.optional(z.strictObject({ due: moment, reason: document })),
    by: staff,
    at: moment,
  }),
});
