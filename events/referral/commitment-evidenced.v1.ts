import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const commitmentEvidenced = defineEvent({
  name: "referral.commitment-evidenced",
  version: 1,
  summary: "Who owes a commitment says that it is done, and shows it.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** Of those promised in the case's answers, from 1; or of those that inspection ordered. */
      commitment: z.int().check(z.gte(1)),
      ordered: z.optional(z.boolean()),
      /** Of those ordered at meetings: at which. */
      meeting: z.optional(meeting()),
      by: staff(),
      at: moment(),
    }),
});
