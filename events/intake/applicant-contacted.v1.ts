import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const applicantContacted = defineEvent({
  name: "intake.applicant-contacted",
  version: 1,
  summary:
    "A clerk spoke with the applicant, or tried to reach the applicant without success. The clerk may have promised the applicant a call.",
  data: () =>
    z.strictObject({
      request: code(),
      how: z.enum(["phone", "in-person"]),
      /** The address of the clerk's note in the encrypted store. */
      words: z.optional(document()),
      /** The time of a call that the clerk promised, and the address of the reason's text in the encrypted store. */
      call: z.optional(z.strictObject({ due: moment(), reason: document() })),
      /** The result of the contact; absent when the clerk reached the applicant. */
      result: z.optional(z.enum(["not-reached"])),
      /**
       * The news that the clerk told the applicant in this contact, because no message had delivered them (C18). Each
       * entry has the id of the case, of the part of a divided case, or of the meeting, and the time of the news.
       */
      told: z.optional(z.array(z.strictObject({ of: z.union([code(), meeting()]), at: moment() }))),
      by: staff(),
      at: moment(),
    }),
});
