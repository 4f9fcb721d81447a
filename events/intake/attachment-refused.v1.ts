import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { attachment, code, fileRefusal, moment } from "../fields.ts";

export const attachmentRefused = defineEvent({
  name: "intake.attachment-refused",
  version: 1,
  summary: "An applicant's file was refused with a reason, and deleted.",
  data: () =>
    z.strictObject({ request: code(), attachment: attachment(), because: fileRefusal(), at: moment() }),
});
