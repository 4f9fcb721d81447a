import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlineSet = defineEvent({
  name: "referral.deadline-set",
  version: 1,
  summary:
    "A clock of a case has a date, or another one than before; the answer's is the date the applicant is told.",
  public: true,
  data: z.strictObject({
    case: code,
    clock,
    of,
    due: moment,
    /** The date it had first. */
    promised: moment,
    because: z.enum(["started", "resumed", "calendar"]),
    at: moment,
  }),
});
