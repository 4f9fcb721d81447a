import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlineCorrected = defineEvent({
  name: "referral.deadline-corrected",
  version: 1,
  summary:
    "A case was corrected to what is given another time: its clock goes on to the date of that, with the time used and paused.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      clock: clock(),
      of: of(),
      due: moment(),
      /** The date it had first. */
      promised: moment(),
      /** The date that was told before, where another one is told now. */
      was: z.optional(moment()),
      at: moment(),
    }),
});
