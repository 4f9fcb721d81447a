import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseAccepted = defineEvent({
  name: "referral.case-accepted",
  version: 1,
  summary: "A unit accepted a case, and one of the unit's experts is now the assignee.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      expert: staff(),
      at: moment(),
    }),
});
