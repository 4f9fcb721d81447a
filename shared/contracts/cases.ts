/** The staff's operations on cases: inbox, case, refer, return, accept, draft, send back, approve (R1, R3, R10, R16). */

import * as z from "zod/mini";
import { channels } from "../directory/snapshot.ts";
import { answerSchema } from "./answer.ts";
import { caseExample, inboxItemExample } from "./cases-example.ts";
import { key, line, moment, named, person, text, trackingCode, words } from "./fields.ts";
import { defineOperation } from "./operation.ts";
import { story } from "./story.ts";

/** Where a case stands: waiting for its unit to accept it, in hand, waiting for approval, answered. */
const stage = z.enum(["waiting", "in-hand", "for-approval", "answered"]);

/** What a person may do with the case they look at; the same words as the operations and the policy table. */
const caseAction = z.enum([
  "refer-case",
  "return-case",
  "accept-case",
  "draft-answer",
  "send-back-answer",
  "approve-answer",
]);

const mark = z.strictObject({ at: moment, by: person });

/** R3: one stay of the case at a unit. The first one was made by a routing rule, whose reason it shows (R1). */
export const hop = z.strictObject({
  kind: z.enum(["opened", "referred", "returned"]),
  unit: named,
  from: z.optional(named),
  by: z.optional(person),
  rule: z.optional(z.strictObject({ key, why: text })),
  reason: z.optional(z.string()),
  receivedAt: moment,
  seen: z.optional(mark),
  accepted: z.optional(mark),
  returned: z.optional(mark),
  answered: z.optional(mark),
});

export const inboxItem = z.strictObject({
  case: trackingCode,
  kind: named,
  subject: named,
  province: z.optional(named),
  stage,
  unit: named,
  expert: z.optional(person),
  registeredAt: moment,
  /** When it came to the unit that holds it. */
  receivedAt: moment,
  seen: z.boolean(),
});

/** A case as staff see it. The applicant's name and address are not in it (P2). */
export const caseView = z.strictObject({
  case: trackingCode,
  /** Of the last row by a person; also the ETag (R16). */
  version: z.int(),
  stage,
  kind: named,
  subject: named,
  province: z.optional(named),
  channel: z.enum(channels),
  language: z.enum(["fa", "en"]),
  registeredAt: moment,
  unit: named,
  expert: z.optional(person),
  /** The applicant's own words; absent when they were erased. */
  description: z.optional(z.string()),
  /** The points the applicant raised, as the expert listed them on accepting. */
  points: z.optional(z.array(z.string())),
  /** Oldest first. */
  hops: z.array(hop),
  draft: z.optional(
    z.strictObject({
      answer: z.strictObject({ ...answerSchema.shape, outcome: named }),
      by: person,
      at: moment,
      /** Set when the approver wanted it corrected. */
      sentBack: z.optional(z.strictObject({ at: moment, by: person, reason: z.string() })),
    }),
  ),
  answered: z.optional(mark),
  /** What the caller may do with it now. */
  mayI: z.array(caseAction),
  /** R16: who else has it open. */
  looking: z.array(z.strictObject({ ...person.shape, at: moment })),
});

export const referral = z.strictObject({ unit: key, reason: words(3, 2_000) });
export const returning = z.strictObject({ reason: words(3, 2_000) });
export const acceptance = z.strictObject({
  points: z.array(line(3, 500)).check(z.minLength(1), z.maxLength(20)),
});
/** R10: an outcome, words for each point in the order of the points, and the reasons. */
export const draft = z.strictObject({
  outcome: key,
  answers: z.array(words(1, 4_000)).check(z.minLength(1), z.maxLength(20)),
  reasoning: words(10, 8_000),
});
export const sendingBack = z.strictObject({ reason: words(3, 2_000) });

const params = z.strictObject({ case: trackingCode });
const inUrl = { case: story.code };
const shown = { summary: "The case as it is now.", body: caseView, headers: ["ETag"] } as const;
const step = {
  method: "POST",
  audience: "staff",
  idempotent: true,
  ifMatch: true,
  params,
  responses: { 200: shown },
} as const;
const ofEveryStep = ["not-found", "not-yours-to-do", "wrong-stage"] as const;

export const listInbox = defineOperation({
  id: "list-inbox",
  method: "GET",
  path: "/api/staff/inbox",
  summary: "The open cases of the caller's unit, or those the caller has in hand; oldest first.",
  audience: "staff",
  query: z.strictObject({
    list: z._default(z.enum(["unit", "mine"]), "unit"),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(400))),
  }),
  responses: {
    200: {
      summary: "At most 25 cases.",
      body: z.strictObject({ items: z.array(inboxItem), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
  example: { as: "expert", query: { list: "unit" }, status: 200, response: { items: [inboxItemExample] } },
});

export const readCase = defineOperation({
  id: "read-case",
  method: "GET",
  path: "/api/staff/cases/{case}",
  summary: "A case with its words, its hops and its draft; the first look by its unit is recorded.",
  audience: "staff",
  params,
  responses: { 200: shown },
  refusals: ["not-found"],
  example: { as: "expert", params: inUrl, status: 200, response: caseExample.seen, etag: '"0"' },
});

export const referCase = defineOperation({
  ...step,
  id: "refer-case",
  path: "/api/staff/cases/{case}/refer",
  summary: "Sends a case to another unit, with a reason.",
  body: referral,
  refusals: [...ofEveryStep, "unknown-unit", "same-unit"],
  example: {
    as: "expert",
    params: inUrl,
    body: { unit: story.otherUnit.key, reason: "موضوع در وظایف آن واحد است." },
    ifMatch: '"0"',
    status: 200,
    response: caseExample.referred,
    etag: '"3"',
  },
});

export const returnCase = defineOperation({
  ...step,
  id: "return-case",
  path: "/api/staff/cases/{case}/return",
  summary: "Sends a wrong referral back to where it came from, with a reason (R4).",
  body: returning,
  refusals: [...ofEveryStep, "nowhere-to-return"],
  example: {
    as: "otherHead",
    params: inUrl,
    body: { reason: "رسیدگی به قیمت با همان دفتر است." },
    ifMatch: '"3"',
    status: 200,
    response: caseExample.returned,
    etag: '"4"',
  },
});

export const acceptCase = defineOperation({
  ...step,
  id: "accept-case",
  path: "/api/staff/cases/{case}/accept",
  summary:
    "Takes a case in hand and lists the points the applicant raised; the answer must address each (R10).",
  body: acceptance,
  refusals: [...ofEveryStep, "no-points"],
  example: {
    as: "expert",
    params: inUrl,
    body: { points: [story.point] },
    ifMatch: '"4"',
    status: 200,
    response: caseExample.inHand,
    etag: '"5"',
  },
});

export const draftAnswer = defineOperation({
  ...step,
  id: "draft-answer",
  path: "/api/staff/cases/{case}/draft",
  summary:
    "Writes the answer and sends it for approval; where no second person is needed, gives it at once (R10).",
  body: draft,
  refusals: [...ofEveryStep, "unknown-outcome", "points-unanswered"],
  example: {
    as: "expert",
    params: inUrl,
    body: { outcome: story.outcome.key, answers: [story.answer], reasoning: story.reasoning },
    ifMatch: '"5"',
    status: 200,
    response: caseExample.forApproval,
    etag: '"6"',
  },
});

export const sendBackAnswer = defineOperation({
  ...step,
  id: "send-back-answer",
  path: "/api/staff/cases/{case}/send-back",
  summary: "Sends a draft back to be corrected, with a reason.",
  body: sendingBack,
  refusals: [...ofEveryStep, "own-approval"],
  example: {
    as: "head",
    params: inUrl,
    body: { reason: story.sentBackReason },
    ifMatch: '"6"',
    status: 200,
    response: caseExample.sentBack,
    etag: '"7"',
  },
});

export const approveAnswer = defineOperation({
  ...step,
  id: "approve-answer",
  path: "/api/staff/cases/{case}/approve",
  summary: "Approves the draft and gives the answer to the applicant; never its author's own (R10).",
  body: z.strictObject({}),
  refusals: [...ofEveryStep, "own-approval"],
  example: {
    as: "head",
    params: inUrl,
    body: {},
    ifMatch: '"8"',
    status: 200,
    response: caseExample.answered,
    etag: '"9"',
  },
});
