import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const letterDeadlineNoted = defineEvent({
  name: "referral.letter-deadline-noted",
  version: 1,
  summary:
    "Something came of the date by which the sender of a letter waits for its answer: it was set, moved with the calendar, warned of, or it passed (C19).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      what: z.enum(["set", "moved", "warned", "passed", "escalation-ended"]),
      /** On `set` and `moved`: when it is due. */
      due: z.optional(moment()),
      /** On `warned`: in percent of its time. */
      share: z.optional(z.int()),
      /** On `passed`: from 1, and the unit above that hears it. */
      level: z.optional(z.int()),
      above: z.optional(slug()),
      /** Who hears it. */
      to: z.optional(z.array(staff())),
      at: moment(),
    }),
});
