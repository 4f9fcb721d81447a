/** Applicants at the desk: found by their identity document, and the block list (R15, C13, C17). */

import * as z from "zod/mini";
import { answerSchema } from "../fields/answer.ts";
import { certificate, named as namedOnCertificate } from "../fields/certificate.ts";
import { callAhead } from "../fields/contact-fields.ts";
import { deskAct } from "../fields/desk-act-fields.ts";
import {
  caseId,
  line,
  mobile,
  moment,
  named,
  person,
  trackingCode,
  username,
  words,
} from "../fields/fields.ts";
import { meetingId } from "../fields/meeting-fields.ts";
import { newsWish } from "../fields/news.ts";
import { defineOperation } from "../operation.ts";
import { rating } from "../public/follow-up.ts";
import { identity, proxy, status } from "../public/requests.ts";
import { toSay } from "./untold.ts";

export const identifyApplicant = defineOperation({
  id: "identify-applicant",
  method: "POST",
  path: "/api/staff/applicants",
  summary:
    "Finds the requests of the person whose identity document the clerk has before them; recorded (R15).",
  description:
    "POST, so that no identity number stands in a URL. The pass opens these requests for this clerk, for ten minutes.",
  audience: "staff",
  action: "identify-applicant",
  body: z.strictObject({
    identity,
    /** What the clerk attests: that they saw the document, or that a caller answered the questions. */
    seen: z.enum(["document", "caller"]),
  }),
  responses: {
    200: {
      summary: "Newest first, at most 25; status and dates, no words.",
      body: z.strictObject({ requests: z.array(status), pass: z.string(), passExpiresAt: moment }),
    },
  },
  refusals: ["identity-needed"],
});

export const showApplicantsRequest = defineOperation({
  id: "show-applicants-request",
  method: "POST",
  path: "/api/staff/applicants/request",
  summary:
    "The public timeline and the answer of one request of an applicant just identified; recorded and shown in the case (R15).",
  audience: "staff",
  action: "identify-applicant",
  body: z.strictObject({
    request: trackingCode,
    pass: z.string().check(z.maxLength(1_000)),
    /** With the name that their certificate is to have: a look at their data, recorded as one. */
    named: z.optional(z.literal(true)),
  }),
  responses: {
    200: {
      summary: "What the applicant sees, without their own words.",
      body: z.strictObject({
        status,
        answer: z.optional(z.strictObject({ ...answerSchema().shape, outcome: named })),
        /** C11: it is asked for somebody else. */
        proxy: z.optional(proxy),
        /** D10: what a certificate says of it now. */
        certificate,
        /** The name for the certificate, where it was asked for: absent while it is hidden (C15), and for callers. */
        named: z.optional(namedOnCertificate),
        /** What waits for their reply (R8). */
        questions: z.optional(z.array(z.strictObject({ case: caseId, at: moment, question: z.string() }))),
        /** What no message told them: it is told here, by `tell-applicant` (C18). */
        news: z.optional(z.array(toSay)),
        /** C15: who knows them and reads their words now; absent where nothing was to be hidden. */
        knownTo: z.optional(z.enum(["unit", "inspection"])),
        /** A receipt with a PIN needs a code that is sent to it (C2). */
        mobileOnRecord: z.optional(z.literal(true)),
        /** N5: what they said last on this request of what they want to hear. */
        newsWish: z.optional(z.strictObject({ ...newsWish.shape, at: moment })),
        /** C6: what clerks did in the applicant's name since the last receipt, where no message tells them; to be read out. */
        acts: z.optional(z.array(deskAct)),
      }),
    },
  },
  refusals: ["pass-expired", "not-found"],
});

export const listLikelyDuplicates = defineOperation({
  id: "list-likely-duplicates",
  method: "POST",
  path: "/api/staff/applicants/likely",
  summary:
    "Which requests of an applicant just identified, of the last 90 days, these words are likely a duplicate of; asked before registering (C9).",
  description:
    "The likest first: status and dates, no words. None that are hidden from the units (C15), and none asked for another (C11). Nothing is refused or merged by it. POST, so that no words stand in a URL.",
  audience: "staff",
  action: "identify-applicant",
  body: z.strictObject({ pass: z.string().check(z.maxLength(1_000)), description: words(10, 4_000) }),
  responses: {
    200: { summary: "Often none.", body: z.strictObject({ requests: z.array(status) }) },
  },
  refusals: ["pass-expired", "too-many"],
});

export const rateForApplicant = defineOperation({
  id: "rate-for-applicant",
  method: "POST",
  path: "/api/staff/applicants/rating",
  summary:
    "Writes down how satisfied an applicant just identified is, at the desk or by phone (R12); never by somebody complained of.",
  audience: "staff",
  action: "rate-for-applicant",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    pass: z.string().check(z.maxLength(1_000)),
    ...rating.shape,
  }),
  responses: { 200: { summary: "Noted.", body: z.strictObject({ trackingCode, at: moment }) } },
  refusals: ["pass-expired", "not-found", "not-answered", "rated-already", "too-late"],
});

export const contactApplicant = defineOperation({
  id: "contact-applicant",
  method: "POST",
  path: "/api/staff/applicants/contact",
  summary:
    "Keeps in the case that the clerk spoke with an applicant just identified, and the call they promised them (R19).",
  description:
    "The call is the unit's that has the case; the clerk finds it in their own list until it is made. Never by somebody complained of.",
  audience: "staff",
  action: "contact-applicant",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    pass: z.string().check(z.maxLength(1_000)),
    how: z.enum(["phone", "in-person"]),
    words: z.optional(words(1, 4_000)),
    call: z.optional(callAhead),
  }),
  responses: { 200: { summary: "Noted.", body: z.strictObject({ trackingCode, at: moment }) } },
  refusals: ["pass-expired", "not-found", "contacts-full", "call-not-ahead"],
});

export const takeWalkIn = defineOperation({
  id: "take-walk-in",
  method: "POST",
  path: "/api/staff/applicants/walk-in",
  summary: "A number of today with an official, for an applicant just identified who has no time (M9).",
  description:
    "Needs no decision: the official's day receives so many. The number is nobody else's, and waits with those who have a time.",
  audience: "staff",
  action: "take-walk-in",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    pass: z.string().check(z.maxLength(1_000)),
    official: username,
    words: words(3, 4_000),
  }),
  responses: {
    200: {
      summary: "They wait, under this number.",
      body: z.strictObject({ meeting: meetingId, number: z.int(), at: moment }),
    },
  },
  refusals: [
    ...["pass-expired", "not-found", "request-ended", "unknown-official", "walk-in-complained-of"],
    ...["walk-ins-none", "walk-ins-full", "walk-in-open", "absent-twice", "meetings-full"],
  ] as const,
});

/** Whom the web's forms and SMS turn away; the desk and the phone never do (C17). */
const blocked = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mobile"), mobile }),
  z.strictObject({ type: z.literal("identity"), identity }),
]);

/**
 * A stay on the block list: the number itself is not kept, only its last three characters, to recognise it by. They and
 * the reasons are missing once the person was erased; the block stays.
 */
export const block = z.strictObject({
  block: z.string(),
  type: z.enum(["mobile", "identity"]),
  endsWith: z.optional(z.string()),
  reason: z.optional(z.string()),
  at: moment,
  by: person,
  until: z.optional(moment),
  lifted: z.optional(z.strictObject({ at: moment, by: person, reason: z.optional(z.string()) })),
});

export const listBlocks = defineOperation({
  id: "list-blocks",
  method: "GET",
  path: "/api/staff/blocks",
  summary: "The block list with who changed it, newest first; lifted ones too.",
  audience: "staff",
  action: "see-blocks",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({ blocks: z.array(block), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
});

export const addBlock = defineOperation({
  id: "add-block",
  method: "POST",
  path: "/api/staff/blocks",
  summary: "Turns a mobile or an identity away from the web's forms, with a reason.",
  audience: "staff",
  action: "edit-blocks",
  idempotent: true,
  body: z.strictObject({
    who: blocked,
    reason: line(3, 500),
    /** Days it lasts; without, until it is lifted. */
    days: z.optional(z.int().check(z.minimum(1), z.maximum(365))),
  }),
  responses: { 200: { summary: "On the list.", body: block } },
  refusals: ["identity-needed", "already-blocked"],
});

export const liftBlock = defineOperation({
  id: "lift-block",
  method: "POST",
  path: "/api/staff/blocks/lift",
  summary: "Takes somebody off the block list, with a reason; what is lifted already stays so.",
  audience: "staff",
  action: "edit-blocks",
  idempotent: true,
  body: z.strictObject({ block: z.string().check(z.regex(/^[0-9a-f]{32}$/)), reason: line(3, 500) }),
  responses: { 200: { summary: "Lifted.", body: block } },
  refusals: ["not-found"],
});
