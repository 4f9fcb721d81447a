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
      /** The address of the clerk's note in the encrypted store. */
      words: z.optional(document()),
      /** A call that the clerk promised: its time, and the address of the text of its reason. */
      call: z.optional(z.strictObject({ due: moment(), reason: document() })),
      /** Absent when the applicant was reached. */
      result: z.optional(z.enum(["not-reached"])),
      /**
       * The news that the applicant learned in this contact and that no message had delivered (C18). Each has
       * the id of its case, part or meeting, and the time of the news.
       */
      told: z.optional(z.array(z.strictObject({ of: z.union([code(), meeting()]), at: moment() }))),
      by: staff(),
      at: moment(),
    }),
});
