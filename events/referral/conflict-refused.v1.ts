import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, party, slug, staff } from "../fields.ts";

export const conflictRefused = defineEvent({
  name: "referral.conflict-refused",
  version: 1,
  summary:
    "A conflict of interest was refused: a user in conflict tried an operation, or named a unit or person in conflict.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      by: staff(),
      /** The name of the operation that was refused because of the conflict of interest. */
      action: slug(),
      /** The unit or person in conflict whom the user named; absent when the user is in conflict. */
      named: z.optional(party()),
      why: z.enum(["complained-of", "below", "acting-for", "first-stage"]),
      at: moment(),
    }),
});
