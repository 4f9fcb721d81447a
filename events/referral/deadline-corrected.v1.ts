import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlineCorrected = defineEvent({
  name: "referral.deadline-corrected",
  version: 1,
  summary:
    "The kind of a case was corrected to a kind with another time limit. The new deadline counts the time that was already used and the pauses.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      clock: clock(),
      of: of(),
      due: moment(),
      /** The deadline that the applicant was given first. */
      promised: moment(),
      /** The deadline that the applicant was given most recently; absent when the new deadline is the same. */
      was: z.optional(moment()),
      at: moment(),
    }),
});
