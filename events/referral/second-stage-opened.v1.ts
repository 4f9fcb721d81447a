import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";

export const secondStageOpened = defineEvent({
  name: "referral.second-stage-opened",
  version: 1,
  summary:
    "The applicant objected to the answer. People outside the first unit handle the case in a second stage.",
  data: () =>
    z.strictObject({
      case: code(),
      from: slug(),
      unit: slug(),
      at: moment(),
    }),
});
