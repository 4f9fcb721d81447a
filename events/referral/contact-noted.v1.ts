import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const contactNoted = defineEvent({
  name: "referral.contact-noted",
  version: 1,
  summary:
    "A contact with the applicant about a case, or an attempt, was recorded. The event does not contain the clerk's note.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      with: z.enum(["applicant", "unit", "person", "other"]),
      how: z.enum(["phone", "in-person", "letter", "message"]),
      result: z.enum(["reached", "not-reached", "left-message", "will-call-back"]),
      /** The number of the promised call that this contact fulfilled, from 1. */
      call: z.optional(z.int().check(z.gte(1))),
      by: staff(),
      at: moment(),
    }),
});
