import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const caseLinked = defineEvent({
  name: "referral.case-linked",
  version: 1,
  summary: "A case was linked with another about the same matter; which one, its event does not say.",
  data: () => z.strictObject({ case: code(), at: moment() }),
});
