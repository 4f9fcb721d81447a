import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";

export const caseTakenAway = defineEvent({
  name: "referral.case-taken-away",
  version: 1,
  summary:
    "A case was taken from its holder because of a new conflict of interest, and given to a unit that may hold the case.",
  data: () =>
    z.strictObject({
      case: code(),
      from: slug(),
      /** The unit that has the case now. It is the same unit as `from` when the unit keeps the case and only its expert lost it. */
      unit: slug(),
      why: z.enum(["complained-of", "below", "acting-for", "first-stage", "gone"]),
      at: moment(),
    }),
});
