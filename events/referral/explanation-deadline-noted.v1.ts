import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const explanationDeadlineNoted = defineEvent({
  name: "referral.explanation-deadline-noted",
  version: 1,
  summary:
    "Something came of the hour by which inspection waits for an explanation: it was set, moved with the calendar, warned of, or it passed (S3).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      /** Of those asked in the case, from 1. */
      explanation: z.int().check(z.gte(1)),
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
