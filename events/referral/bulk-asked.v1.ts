import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const bulkAsked = defineEvent({
  name: "referral.bulk-asked",
  version: 1,
  summary: "A user asked for one step on several cases; each case announces its own outcome.",
  public: true,
  data: () =>
    z.strictObject({
      step: z.enum(["assign-case", "refer-case"]),
      cases: z.int().check(z.gte(1)),
      by: staff(),
      at: moment(),
    }),
});
