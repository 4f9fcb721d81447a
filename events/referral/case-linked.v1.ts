import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const caseLinked = defineEvent({
  name: "referral.case-linked",
  version: 1,
  summary: "A case was linked to another case about the same matter. The event does not name the other case.",
  data: () => z.strictObject({ case: code(), at: moment() }),
});
