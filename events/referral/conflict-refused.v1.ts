import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, party, slug, staff } from "../fields.ts";

export const conflictRefused = defineEvent({
  name: "referral.conflict-refused",
  version: 1,
  summary:
    "A conflict of interest was refused: somebody in conflict tried something, or somebody in conflict was named.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      by: staff(),
      /** What was tried, by the name of its operation. */
      action: slug(),
      /** Who was named; absent when the one who tried is in conflict. */
      named: z.optional(party()),
      why: z.enum(["complained-of", "below", "acting-for", "first-stage"]),
      at: moment(),
    }),
});
