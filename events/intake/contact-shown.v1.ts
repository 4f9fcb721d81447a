import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const contactShown = defineEvent({
  name: "intake.contact-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that a member of staff contacted the applicant, or tried to (R19). No message is sent to the applicant.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
