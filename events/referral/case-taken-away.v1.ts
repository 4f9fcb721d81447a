import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";

export const caseTakenAway = defineEvent({
  name: "referral.case-taken-away",
  version: 1,
  summary:
    "A new conflict of interest withdrew the case from its holder, and moved it to a unit that may hold it.",
  data: () =>
    z.strictObject({
      case: code(),
      from: slug(),
      /** The unit that has the case now; the same as `from` when only a member of the unit lost the case. */
      unit: slug(),
      why: z.enum(["complained-of", "below", "acting-for", "first-stage", "gone"]),
      at: moment(),
    }),
});
