import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const caseUnlinked = defineEvent({
  name: "referral.case-unlinked",
  version: 1,
  summary: "The link between two cases about the same matter was removed.",
  data: () => z.strictObject({ case: code(), at: moment() }),
});
