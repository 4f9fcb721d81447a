import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlineCorrected = defineEvent({
  name: "referral.deadline-corrected",
  version: 1,
  summary:
    "A case was corrected to a kind with another duration: its clock now runs to the new date, with the time used and paused.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      clock: clock(),
      of: of(),
      due: moment(),
      /** The first deadline that the applicant was given. */
      promised: moment(),
      /** The deadline that the applicant was given last, when the new deadline differs. */
      was: z.optional(moment()),
      at: moment(),
    }),
});
