import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const contactShown = defineEvent({
  name: "intake.contact-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that a member of staff contacted its applicant, or tried to (R19); no message is sent.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
