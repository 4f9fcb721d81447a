import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const callPromised = defineEvent({
  name: "referral.call-promised",
  version: 1,
  summary: "The applicant was promised a call at an hour.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** Which of the case's, from 1. */
      call: z.int().check(z.gte(1)),
      /** Who has the case, and so calls. */
      unit: slug(),
      due: moment(),
      by: staff(),
      at: moment(),
    }),
});
