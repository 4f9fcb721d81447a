import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const caseSplit = defineEvent({
  name: "referral.case-split",
  version: 1,
  summary: "A case was divided into parts for several units. Each unit answers its own part.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      parts: z.array(z.strictObject({ case: code(), unit: slug() })),
      by: staff(),
      at: moment(),
    }),
});
