/**
 * Results of requests for partner systems that cannot receive webhooks; staff enter these results in the
 * partner's system by hand (C8).
 */

import * as z from "zod/mini";
import { caseId, key, moment, named, trackingCode } from "../fields/fields.ts";
import { resultFields, resultKinds } from "../fields/result-fields.ts";
import { defineOperation } from "../operation.ts";
import { step } from "./cases.ts";

/** The number of the result within its request, from 1. */
const result = z.int().check(z.minimum(1), z.maximum(100));

export const listResults = defineOperation({
  id: "list-results",
  method: "GET",
  path: "/api/staff/results",
  summary: "Results that are not yet entered at a partner system; the longest waiting first (C8).",
  description:
    "Those that the caller may enter there; a page may be short and still have a `next`. Without `partner` it lists the partners.",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({
    partner: z.optional(key),
    after: z.optional(z.string().check(z.maxLength(400))),
  }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({
        partners: z.array(named),
        items: z.array(
          z.strictObject({
            case: caseId,
            /** The request's code in the partner's system. */
            external: z.string(),
            result,
            what: z.enum(resultKinds),
            at: moment,
            outcome: z.optional(named),
            unit: named,
            /** Whether the caller may open the case (R15). */
            opens: z.boolean(),
          }),
        ),
        next: z.optional(z.string()),
      }),
    },
  },
  refusals: [],
});

export const openResults = defineOperation({
  id: "open-results",
  method: "POST",
  path: "/api/staff/results/open",
  summary: "Opens results for a partner system, ready to be copied (C8); each is a look at its case (R15).",
  description: "Leaves out those that the caller may not enter, or that have no result for this partner.",
  audience: "staff",
  action: "work-at-desk",
  body: z.strictObject({ partner: key, cases: z.array(trackingCode).check(z.minLength(1), z.maxLength(25)) }),
  responses: {
    200: {
      summary: "In the requested order.",
      body: z.strictObject({
        items: z.array(z.strictObject({ case: caseId, external: z.string(), result, fields: resultFields })),
      }),
    },
  },
  refusals: [],
});

export const enterResult = defineOperation({
  id: "enter-result",
  method: "POST",
  path: "/api/staff/cases/{case}/result",
  summary: "Confirms that a result was entered into the partner system of the request (C8).",
  description:
    "412 when there is a newer result. An entered one stays unchanged, and the response says since when.",
  audience: "staff",
  action: "enter-result",
  idempotent: true,
  params: step.params,
  body: z.strictObject({ result }),
  responses: {
    200: {
      summary: "It is entered there.",
      body: z.strictObject({ case: caseId, result, at: moment }),
    },
  },
  refusals: ["not-found", "not-yours-to-do", "stale"],
});
