import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

/**
 * Kept for old journals: the referral service no longer publishes this version, but a replay of old journal
 * rows may.
 */
export const caseEndedV1 = defineEvent({
  name: "referral.case-ended",
  version: 1,
  summary:
    "A case ended: the applicant accepted the answer, the second stage or the outside authority decided, or the applicant withdrew the request.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      how: z.enum(["accepted", "second-stage", "outside", "withdrawn"]),
      at: moment(),
    }),
});
