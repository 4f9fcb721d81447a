import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { attachment, code, moment } from "../fields.ts";

export const attachmentHeard = defineEvent({
  name: "referral.attachment-heard",
  version: 1,
  summary: "The case learned that a file of the applicant was uploaded, is ready, or was refused.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      attachment: attachment(),
      stands: z.enum(["received", "cleared", "refused"]),
      at: moment(),
    }),
});
