import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const deskActHeard = defineEvent({
  name: "referral.desk-act-heard",
  version: 1,
  public: true,
  summary:
    "The case learned of an act of a clerk in the applicant's name. The next letter to an applicant without mobile and e-mail lists the act.",
  data: () => z.strictObject({ case: code(), at: moment() }),
});
