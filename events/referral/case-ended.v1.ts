import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

/** No longer announced, but kept: old journals contain it and a replay announces it again. */
export const caseEndedV1 = defineEvent({
  name: "referral.case-ended",
  version: 1,
  summary:
    "A case ended: accepted, decided at the second stage or by the outside authority, or withdrawn by its applicant.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      how: z.enum(["accepted", "second-stage", "outside", "withdrawn"]),
      at: moment(),
    }),
});
