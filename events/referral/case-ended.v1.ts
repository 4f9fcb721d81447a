import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

/** Announced no more, and kept: old journals hold it, and a replay tells it again. */
export const caseEndedV1 = defineEvent({
  name: "referral.case-ended",
  version: 1,
  summary:
    "A case is at its end: accepted, decided at the second stage or by the outside authority, or withdrawn by its applicant.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      how: z.enum(["accepted", "second-stage", "outside", "withdrawn"]),
      at: moment(),
    }),
});
