import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseReturned = defineEvent({
  name: "referral.case-returned",
  version: 1,
  summary: "A unit to which a case was referred returned the case, with a reason.",
  data: () =>
    z.strictObject({
      case: code(),
      from: slug(),
      unit: slug(),
      by: staff(),
      at: moment(),
    }),
});
