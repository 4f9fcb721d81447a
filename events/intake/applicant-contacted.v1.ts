import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const applicantContacted = defineEvent({
  name: "intake.applicant-contacted",
  version: 1,
  summary: "A clerk spoke with the applicant, or did not reach them, and may have promised them a call.",
  data: () =>
    z.strictObject({
      request: code(),
      how: z.enum(["phone", "in-person"]),
      /** The address of the note. */
      words: z.optional(document()),
      /** The time of the promised call, and the address of its reason. */
      call: z.optional(z.strictObject({ due: moment(), reason: document() })),
      /** Absent: the applicant was reached. */
      result: z.optional(z.enum(["not-reached"])),
      /**
       * C18: the news that the applicant now knows and no message had delivered: its case, part or meeting,
       * and the time of the news.
       */
      told: z.optional(z.array(z.strictObject({ of: z.union([code(), meeting()]), at: moment() }))),
      by: staff(),
      at: moment(),
    }),
});
