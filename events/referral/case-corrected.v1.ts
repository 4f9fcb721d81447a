import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseCorrected = defineEvent({
  name: "referral.case-corrected",
  version: 1,
  summary:
    "The kind or the subject of a case was corrected, or both. The event has the new kind and subject.",
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
