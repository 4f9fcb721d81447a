import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseReferred = defineEvent({
  name: "referral.case-referred",
  version: 1,
  summary: "A member of staff referred a case to another unit.",
  data: () =>
    z.strictObject({
      case: code(),
      from: slug(),
      unit: slug(),
      by: staff(),
      at: moment(),
    }),
});
