import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseAssigned = defineEvent({
  name: "referral.case-assigned",
  version: 1,
  summary: "The head of a unit assigned a case to a member of the unit.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      expert: staff(),
      by: staff(),
      at: moment(),
    }),
});
