import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

/**
 * Kept for old journals: the referral service no longer publishes this version, but a replay of old journal
 * rows may.
 */
export const caseLookedAtV1 = defineEvent({
  name: "referral.case-looked-at",
  version: 1,
  summary: "The case recorded that a member of staff looked at the case or at the applicant's data.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      by: staff(),
      what: z.enum(["case", "applicant", "status"]),
      at: moment(),
    }),
});
