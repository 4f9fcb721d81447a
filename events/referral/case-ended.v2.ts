import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const caseEnded = defineEvent({
  name: "referral.case-ended",
  version: 2,
  summary:
    "A case ended: accepted, decided at the second stage or by the outside authority, withdrawn by its applicant, or answered where no objection is possible (C3).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      how: z.enum(["accepted", "second-stage", "outside", "withdrawn", "without-identity"]),
      at: moment(),
    }),
});
