import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, slug, staff } from "../fields.ts";
import { clock } from "./clock-fields.ts";

export const deadlineExtended = defineEvent({
  name: "referral.deadline-extended",
  version: 1,
  summary: "A unit extended the deadline of an answer, with a reason. A deadline can be extended only once.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      clock: clock(),
      due: moment(),
      /** The deadline that the applicant was given first. */
      promised: moment(),
      /** The address of the reason in the encrypted store. */
      reason: document(),
      at: moment(),
    }),
});
