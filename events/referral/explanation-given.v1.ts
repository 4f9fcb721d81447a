import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const explanationGiven = defineEvent({
  name: "referral.explanation-given",
  version: 1,
  summary: "An accused person gave inspection the explanation that inspection had asked for.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      explanation: z.int().check(z.gte(1)),
      by: staff(),
      at: moment(),
    }),
});
