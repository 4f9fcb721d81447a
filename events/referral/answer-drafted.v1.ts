import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const answerDrafted = defineEvent({
  name: "referral.answer-drafted",
  version: 1,
  summary: "An answer was drafted, or a draft was changed. The draft waits for approval.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      outcome: slug(),
      at: moment(),
    }),
});
