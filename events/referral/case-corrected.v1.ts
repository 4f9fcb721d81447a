import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseCorrected = defineEvent({
  name: "referral.case-corrected",
  version: 1,
  summary: "The kind, the subject, or both, of a case were corrected; the event has the new ones.",
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
