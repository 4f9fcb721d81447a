import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseSeen = defineEvent({
  name: "referral.case-seen",
  version: 1,
  summary:
    "A member of the unit that holds a case opened the case for the first time since the unit got the case.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      at: moment(),
    }),
});
