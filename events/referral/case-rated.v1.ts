import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const caseRated = defineEvent({
  name: "referral.case-rated",
  version: 1,
  summary: "The applicant's rating was added to the case.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      process: z.boolean(),
      outcome: z.boolean(),
      at: moment(),
    }),
});
