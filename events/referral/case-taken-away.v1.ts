import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";

export const caseTakenAway = defineEvent({
  name: "referral.case-taken-away",
  version: 1,
  summary:
    "A conflict of interest came about: the case was taken from who had it, and given to a unit that may have it.",
  data: () =>
    z.strictObject({
      case: code(),
      from: slug(),
      /** May be the same unit, where only somebody of it lost the case. */
      unit: slug(),
      why: z.enum(["complained-of", "below", "acting-for", "first-stage", "gone"]),
      at: moment(),
    }),
});
