import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const questionTold = defineEvent({
  name: "referral.question-told",
  version: 1,
  summary:
    "Staff told a question to an unreachable applicant (one without mobile and e-mail). The case waits for the applicant's reply from now on.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The time at which the applicant was told the question. */
      toldAt: moment(),
      at: moment(),
    }),
});
