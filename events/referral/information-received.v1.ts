import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const informationReceived = defineEvent({
  name: "referral.information-received",
  version: 1,
  summary: "Information that the applicant added to the request was added to the case.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      at: moment(),
    }),
});
