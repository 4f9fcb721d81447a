import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const attachmentBegun = defineEvent({
  name: "intake.attachment-begun",
  version: 1,
  summary:
    "The applicant asked to attach a file to the request, and got an address to which the file can be uploaded.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
