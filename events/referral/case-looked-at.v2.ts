import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const caseLookedAt = defineEvent({
  name: "referral.case-looked-at",
  version: 2,
  summary:
    "The case recorded that a member of staff looked at the case, at the applicant's data or at the texts of a meeting about the case.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      by: staff(),
      what: z.enum(["case", "applicant", "status", "meeting"]),
      /** The meeting whose texts the user read. */
      meeting: z.optional(meeting()),
      at: moment(),
    }),
});
