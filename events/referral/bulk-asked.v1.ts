import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const bulkAsked = defineEvent({
  name: "referral.bulk-asked",
  version: 1,
  summary:
    "A user asked for the same operation on several cases. A separate event announces the outcome of each case.",
  public: true,
  data: () =>
    z.strictObject({
      step: z.enum(["assign-case", "refer-case"]),
      cases: z.int().check(z.gte(1)),
      by: staff(),
      at: moment(),
    }),
});
