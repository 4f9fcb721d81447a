import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { attachment, code, file, fileFormat, fileHash, moment } from "../fields.ts";

export const attachmentCleared = defineEvent({
  name: "intake.attachment-cleared",
  version: 1,
  summary:
    "An applicant's file is ready: no malware was found in the file, and data about its maker were removed.",
  data: () =>
    z.strictObject({
      request: code(),
      attachment: attachment(),
      /** True when the file is a representative's authority document (C11). */
      authority: z.optional(z.literal(true)),
      file: file(),
      /** The SHA-256 of the file, base64url; absent in events of older releases. */
      sha256: z.optional(fileHash()),
      format: fileFormat(),
      /** The size of the file in bytes. */
      size: z.int().check(z.minimum(1)),
      at: moment(),
    }),
});
