import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const callPromised = defineEvent({
  name: "referral.call-promised",
  version: 1,
  summary: "Staff promised to call the applicant at a given time.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The number of the promised call in its case, from 1. */
      call: z.int().check(z.gte(1)),
      /** The unit that has the case and must call the applicant. */
      unit: slug(),
      due: moment(),
      by: staff(),
      at: moment(),
    }),
});
