import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { attachment, code, moment } from "../fields.ts";

export const attachmentReceived = defineEvent({
  name: "intake.attachment-received",
  version: 1,
  summary: "The applicant uploaded a file. The file stays in quarantine until it has been examined.",
  data: () =>
    z.strictObject({
      request: code(),
      attachment: attachment(),
      /** True when the file is a representative's authority document (C11). */
      authority: z.optional(z.literal(true)),
      at: moment(),
    }),
});
