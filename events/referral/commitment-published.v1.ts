import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const commitmentPublished = defineEvent({
  name: "referral.commitment-published",
  version: 1,
  summary:
    "A commitment of a case was published for everybody, in a wording of its own. The page of public commitments shows neither the case nor its applicant.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The number of the commitment, from 1, among those in the case's answers, or among the orders of meetings. */
      commitment: z.int().check(z.gte(1)),
      /** The meeting that ordered the commitment, if a meeting did. */
      meeting: z.optional(meeting()),
      /**
       * The unit that the public page names; absent when too few requests came to the owner's unit and to the units
       * above it.
       */
      named: z.optional(slug()),
      by: staff(),
      at: moment(),
    }),
});
