import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const questionTold = defineEvent({
  name: "referral.question-told",
  version: 1,
  summary: "An unreachable applicant was told the question, and the case waits for the reply from now on.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The time at which the applicant was told the question. */
      toldAt: moment(),
      at: moment(),
    }),
});
