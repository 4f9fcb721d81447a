import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const applicantContacted = defineEvent({
  name: "intake.applicant-contacted",
  version: 1,
  summary: "A clerk spoke with the applicant, or did not reach them, and perhaps promised them a call.",
  data: () =>
    z.strictObject({
      request: code(),
      how: z.enum(["phone", "in-person"]),
      /** Where what was said is. */
      words: z.optional(document()),
      /** When they will be called, and where it stands why. */
      call: z.optional(z.strictObject({ due: moment(), reason: document() })),
      /** Absent: the applicant was reached. */
      result: z.optional(z.enum(["not-reached"])),
      /** C18: what no message had told them and they know now: of which case, part or meeting, and when it happened there. */
      told: z.optional(z.array(z.strictObject({ of: z.union([code(), meeting()]), at: moment() }))),
      by: staff(),
      at: moment(),
    }),
});
