import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const caseEnded = defineEvent({
  name: "referral.case-ended",
  version: 2,
  summary:
    "A case ended: the applicant accepted the answer, the second stage or the outside authority decided, the applicant withdrew the request, or an answer was given to which no objection is possible (C3).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      how: z.enum(["accepted", "second-stage", "outside", "withdrawn", "without-identity"]),
      at: moment(),
    }),
});
