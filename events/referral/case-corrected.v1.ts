import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseCorrected = defineEvent({
  name: "referral.case-corrected",
  version: 1,
  summary: "What a case is about was corrected: its kind, its subject, or both; they are what they are now.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      kind: slug(),
      subject: slug(),
      by: staff(),
      at: moment(),
    }),
});
