import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, party, slug, staff } from "../fields.ts";

export const conflictRefused = defineEvent({
  name: "referral.conflict-refused",
  version: 1,
  summary:
    "An operation on a case was refused because of a conflict of interest: the user who tried the operation is in conflict, or the user named a unit or person in conflict.",
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
