import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const deskActHeard = defineEvent({
  name: "referral.desk-act-heard",
  version: 1,
  public: true,
  summary: "A case learned of an act at the desk, for the next letter to an unreachable applicant.",
  data: () => z.strictObject({ case: code(), at: moment() }),
});
