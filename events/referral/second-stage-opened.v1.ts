import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";

export const secondStageOpened = defineEvent({
  name: "referral.second-stage-opened",
  version: 1,
  summary: "The applicant objected: other people outside the first unit handle the case again.",
  data: () =>
    z.strictObject({
      case: code(),
      from: slug(),
      unit: slug(),
      at: moment(),
    }),
});
