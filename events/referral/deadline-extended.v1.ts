import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, slug, staff } from "../fields.ts";
import { clock } from "./clock-fields.ts";

export const deadlineExtended = defineEvent({
  name: "referral.deadline-extended",
  version: 1,
  summary: "A unit took more time for an answer, once, and says why.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      by: staff(),
      clock: clock(),
      due: moment(),
      /** The date it had first. */
      promised: moment(),
      /** Where the reason is. */
      reason: document(),
      at: moment(),
    }),
});
