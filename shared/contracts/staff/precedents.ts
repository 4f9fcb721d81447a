/** Precedents: answers that were given in similar cases, to be reused in a draft with their source (R21). */

import * as z from "zod/mini";
import { caseId, moment, named } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { params } from "./cases.ts";

/** The source of a precedent: its case, the unit that answered, the outcome and the time of the answer. */
const source = z.strictObject({
  case: caseId,
  kind: named,
  subject: named,
  unit: named,
  outcome: named,
  answeredAt: moment,
});

export const listPrecedents = defineOperation({
  id: "list-precedents",
  method: "GET",
  path: "/api/staff/cases/{case}/precedents",
  summary: "Answers given in similar cases about the same subject, to reuse in a draft (R21).",
  description:
    "Cases with a similar text, the most similar first; only cases that the caller may see, without reports without identity and without cases whose applicant is hidden from the caller. Only for people who may draft the answer to this case. The list has no text; `read-precedent` has the answer.",
  audience: "staff",
  action: "draft-answer",
  params,
  responses: {
    200: {
      summary: "At most ten.",
      body: z.strictObject({ items: z.array(source) }),
    },
  },
  refusals: ["not-found", "not-yours-to-do"],
});

export const readPrecedent = defineOperation({
  id: "read-precedent",
  method: "GET",
  path: "/api/staff/cases/{case}/precedents/{precedent}",
  summary: "The answer given in another case, for the author of an answer to this one (R21).",
  description:
    "The answer without the applicant's points. The access log of the other case records who reads the answer, as if they opened that case. Refused as `not-found` alike for a missing case, a case that the caller may not see, and a case without an answer.",
  audience: "staff",
  action: "draft-answer",
  params: z.strictObject({ case: caseId, precedent: caseId }),
  responses: {
    200: {
      summary: "The answer and its source.",
      body: z.strictObject({
        ...source.shape,
        /** The answers to the points of the other case, in order. */
        answers: z.array(z.string()),
        reasoning: z.string(),
      }),
    },
  },
  refusals: ["not-found", "not-yours-to-do"],
});
