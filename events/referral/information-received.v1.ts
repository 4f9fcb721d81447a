import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const informationReceived = defineEvent({
  name: "referral.information-received",
  version: 1,
  summary: "The applicant's additional information was added to the case.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      at: moment(),
    }),
});
