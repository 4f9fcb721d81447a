/** The staff operations on contacts and promised calls of a case (R19). None needs `If-Match`. */

import * as z from "zod/mini";
import { callAhead, contactHow, contactResult, contactWith } from "../fields/contact-fields.ts";
import { caseId, moment, named, person, words } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { caseView } from "./cases.ts";

const step = {
  method: "POST",
  audience: "staff",
  idempotent: true,
  params: z.strictObject({ case: caseId }),
  responses: { 200: { summary: "The case as it is now.", body: caseView, headers: ["ETag"] } },
} as const;
const ofEach = ["not-found", "not-yours-to-do", "wrong-stage"] as const;

export const noteContact = defineOperation({
  ...step,
  id: "note-contact",
  action: "note-contact",
  path: "/api/staff/cases/{case}/contacts",
  summary: "Records a contact in the case: with whom, how, and its result (R19).",
  description:
    "`call` is the promised call that it was for: made when the applicant was reached, else one more attempt. Neither needs nor changes the version of the case, so that no colleague's typing becomes stale.",
  body: z.strictObject({
    with: contactWith,
    how: contactHow,
    result: contactResult,
    words: z.optional(words(1, 4_000)),
    /** The number of the promised call, from 1. */
    call: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  }),
  refusals: [...ofEach, "contacts-full", "unknown-contact", "call-not-open", "without-identity"],
});

export const promiseCall = defineOperation({
  ...step,
  id: "promise-call",
  action: "promise-call",
  path: "/api/staff/cases/{case}/calls",
  summary: "Promises the applicant a call at a time; it stays in the list until it is made (R19).",
  description:
    "Day and time are Tehran's. The unit that has the case must make the call, wherever the case goes; the promising person sees it too.",
  body: callAhead,
  refusals: [...ofEach, "calls-enough", "call-not-ahead", "without-identity"],
});

export const cancelCall = defineOperation({
  ...step,
  id: "cancel-call",
  action: "cancel-call",
  path: "/api/staff/cases/{case}/calls/{number}/cancel",
  summary: "Cancels a promised call, with a reason (R19).",
  description: "The call leaves the list; the case keeps it with the reason.",
  params: z.strictObject({
    case: caseId,
    number: z.string().check(z.regex(/^[1-9]\d?$/, { error: "not-digits" })),
  }),
  body: z.strictObject({ reason: words(3, 1_000) }),
  refusals: [...ofEach, "call-not-open"],
});

/** A promised call in the list of calls, with its reason and nothing else of the case. */
const listed = z.strictObject({
  case: caseId,
  number: z.int(),
  due: moment,
  overdue: z.boolean(),
  reason: z.string(),
  at: moment,
  by: person,
  attempts: z.int(),
  /** The unit that holds the case, and which therefore must telephone the applicant. */
  unit: named,
  /**
   * Whether the caller may open the case. The person who promised the call may not open the case after it has
   * moved to another unit (R15).
   */
  opens: z.boolean(),
});

export const listCalls = defineOperation({
  id: "list-calls",
  method: "GET",
  path: "/api/staff/calls",
  summary:
    "The promised calls of the caller's unit, and those that the caller promised; soonest first (R19).",
  description:
    "A page may have fewer than 25, even none, and still a `next`: people in conflict with a case do not see its calls (R2).",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({ items: z.array(listed), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
});
