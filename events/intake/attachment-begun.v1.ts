import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const attachmentBegun = defineEvent({
  name: "intake.attachment-begun",
  version: 1,
  summary: "The applicant asked to attach a file to their request, and got a place for it.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
