import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const letterDeadlineNoted = defineEvent({
  name: "referral.letter-deadline-noted",
  version: 1,
  summary: "The sender's deadline of a letter was set, moved with the calendar, warned of, or missed (C19).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      what: z.enum(["set", "moved", "warned", "passed", "escalation-ended"]),
      /** On `set` and `moved`: the deadline. */
      due: z.optional(moment()),
      /** On `warned`: in per cent of its time. */
      share: z.optional(z.int()),
      /** On `passed`: the level, from 1, and the unit above that is told. */
      level: z.optional(z.int()),
      above: z.optional(slug()),
      /** The people who are told. */
      to: z.optional(z.array(staff())),
      at: moment(),
    }),
});
