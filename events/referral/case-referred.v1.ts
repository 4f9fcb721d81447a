import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseReferred = defineEvent({
  name: "referral.case-referred",
  version: 1,
  summary: "A case was sent to another unit, by a person.",
  data: () =>
    z.strictObject({
      case: code(),
      from: slug(),
      unit: slug(),
      by: staff(),
      at: moment(),
    }),
});
