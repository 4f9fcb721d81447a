import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { belonged, code, moment, slug, staff } from "../fields.ts";

export const caseOpened = defineEvent({
  name: "referral.case-opened",
  version: 1,
  summary: "A request became a case and was routed by a rule of the directory.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      /** The routing rule that fired. */
      rule: slug(),
      at: moment(),
      /** Who is complained of, all of them; there when the rules of the directory name somebody besides the applicant (R2). */
      complainedOf: z.optional(z.strictObject({ units: z.array(slug()), people: z.array(staff()) })),
      belonged: z.optional(belonged()),
      /** When the legal limit for an answer ends (D10); absent where none runs. */
      limit: z.optional(moment()),
    }),
});
