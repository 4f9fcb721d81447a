import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const commitmentEvidenced = defineEvent({
  name: "referral.commitment-evidenced",
  version: 1,
  summary: "Who owes a commitment says that it is done, and shows it.",
  public: true,
  data: z.strictObject({
    case: code,
    commitment: z.int().check(z.gte(1)),
    by: staff,
    at: moment,
  }),
});
