import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { attachment, code, file, fileFormat, moment } from "../fields.ts";

export const attachmentCleared = defineEvent({
  name: "intake.attachment-cleared",
  version: 1,
  summary:
    "A file that an applicant attached can be opened: no malware was found in it, and what it told of who made it was taken out.",
  data: () =>
    z.strictObject({
      request: code(),
      attachment: attachment(),
      /** Sent as the authority document of who asks by proxy (C11). */
      authority: z.optional(z.literal(true)),
      file: file(),
      format: fileFormat(),
      /** Bytes. */
      size: z.int().check(z.minimum(1)),
      at: moment(),
    }),
});
