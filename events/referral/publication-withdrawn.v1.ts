import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const publicationWithdrawn = defineEvent({
  name: "referral.publication-withdrawn",
  version: 1,
  summary: "A published commitment is no longer public.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The number of the commitment, from 1, among those in the case's answers, or among the orders of meetings. */
      commitment: z.int().check(z.gte(1)),
      /** The meeting that ordered the commitment, if a meeting did. */
      meeting: z.optional(meeting()),
      /**
       * Why: a member of staff withdrew the publication; the applicant's identity is hidden from the units again (C15);
       * or the request was erased (P2).
       */
      because: z.enum(["staff", "identity-hidden", "erased"]),
      /** The member of staff, when `because` is `staff`. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
