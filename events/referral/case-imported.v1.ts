import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { belonged, code, moment, slug, staff } from "../fields.ts";

export const caseImported = defineEvent({
  name: "referral.case-imported",
  version: 1,
  summary: "A case was made for a request of an earlier system: open at a unit, or closed there before (P8).",
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      /** The routing rule that chose the unit; `imported` when the earlier system named the unit. */
      rule: slug(),
      /** When the earlier system registered the request. */
      registeredAt: moment(),
      /** When and how the case ended in the earlier system; absent for an open case. */
      closed: z.optional(z.strictObject({ how: z.enum(["answered", "withdrawn"]), at: moment() })),
      complainedOf: z.optional(z.strictObject({ units: z.array(slug()), people: z.array(staff()) })),
      belonged: z.optional(belonged()),
      /** The end of the legal limit for an answer, counted from the import (D10). */
      limit: z.optional(moment()),
      at: moment(),
    }),
});
