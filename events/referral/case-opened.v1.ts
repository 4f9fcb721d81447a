import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { belonged, code, moment, slug, staff } from "../fields.ts";

export const caseOpened = defineEvent({
  name: "referral.case-opened",
  version: 1,
  summary: "A case was opened for a request, and a routing rule of the directory chose the first unit.",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      /** The key of the routing rule that chose the unit. */
      rule: slug(),
      at: moment(),
      /**
       * All accused units and people; present when they are more than the applicant named: a unit that left an
       * earlier request unanswered is then accused too (R2).
       */
      complainedOf: z.optional(z.strictObject({ units: z.array(slug()), people: z.array(staff()) })),
      belonged: z.optional(belonged()),
      /** The end of the legal limit for an answer (D10); absent when the request has no such limit. */
      limit: z.optional(moment()),
    }),
});
