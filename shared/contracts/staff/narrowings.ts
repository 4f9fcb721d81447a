/**
 * Lists the units and people that are no longer in conflict of interest because of a publication of the
 * organisation's data (R2). The referral service has this operation for inspectors.
 */

import * as z from "zod/mini";
import { caseId, moment, named, person } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

export const listNarrowings = defineOperation({
  id: "list-narrowings",
  method: "GET",
  path: "/api/staff/narrowings",
  summary:
    "The units and people that publications of the organisation's data released from conflict of interest, newest first (R2).",
  description:
    "In open cases, each compared with the publication before. Leaves out cases that the caller is in conflict with, and rows that name the caller; a page may have few, even none, and still a `next`.",
  audience: "staff",
  action: "see-narrowings",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            case: caseId,
            /** The version number of the directory snapshot. */
            number: z.int(),
            at: moment,
            units: z.array(named),
            people: z.array(person),
          }),
        ),
        next: z.optional(z.string()),
      }),
    },
  },
  refusals: [],
});
