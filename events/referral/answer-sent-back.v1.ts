import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const answerSentBack = defineEvent({
  name: "referral.answer-sent-back",
  version: 1,
  summary: "The approver returned a draft of an answer to its author for correction.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      at: moment(),
    }),
});
