/** The operations at the desk that identify an applicant by document, and the block list (R15, C13, C17). */

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
import { messengers } from "../fields/messenger.ts";
import { newsWish } from "../fields/news.ts";
import { defineOperation } from "../operation.ts";
import { rating } from "../public/follow-up.ts";
import { identity, proxy, status } from "../public/requests.ts";
import { toSay } from "./untold.ts";

export const identifyApplicant = defineOperation({
  id: "identify-applicant",
  method: "POST",
  path: "/api/staff/applicants",
  summary: "Finds the requests of the person whose identity document the clerk sees; recorded (R15).",
  description:
    "POST, so that no identity number is in a URL. The pass opens these requests for this clerk, for ten minutes.",
  audience: "staff",
  action: "identify-applicant",
  body: z.strictObject({
    identity,
    /**
     * How the clerk confirmed the identity: by the applicant's document, or by a caller's answers to
     * questions.
     */
    seen: z.enum(["document", "caller"]),
  }),
  responses: {
    200: {
      summary: "Newest first, at most 25; status and dates, no texts.",
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
    "The public timeline and the answer of a request of the identified applicant; recorded and shown in the case (R15).",
  description: "Needs the pass of identify-applicant. Shows no text of the applicant.",
  audience: "staff",
  action: "identify-applicant",
  body: z.strictObject({
    request: trackingCode,
    pass: z.string().check(z.maxLength(1_000)),
    /**
     * Asks for the name that the applicant's certificate will show. This reads personal data, and the access
     * is recorded.
     */
    named: z.optional(z.literal(true)),
  }),
  responses: {
    200: {
      summary: "As the applicant sees it, without their own texts.",
      body: z.strictObject({
        status,
        answer: z.optional(z.strictObject({ ...answerSchema().shape, outcome: named })),
        /** C11: present when the applicant is a proxy. */
        proxy: z.optional(proxy),
        /** D10: the statement that a certificate issued now would make. */
        certificate,
        /**
         * The name that the certificate will show; present only when the input has `named`. Absent while the
         * name is hidden (C15), and for applicants on the telephone.
         */
        named: z.optional(namedOnCertificate),
        /** The questions that wait for the applicant's reply (R8). */
        questions: z.optional(z.array(z.strictObject({ case: caseId, at: moment, question: z.string() }))),
        /**
         * The notices that no message delivered; the clerk now tells the applicant, and records this with
         * `tell-applicant` (C18).
         */
        news: z.optional(z.array(toSay)),
        /** C15: who may read identity and text now; absent when the applicant hid nothing. */
        knownTo: z.optional(z.enum(["unit", "inspection"])),
        /**
         * The applicant has a mobile. A new receipt with a PIN then needs a code that is sent to this mobile
         * (C2).
         */
        mobileOnRecord: z.optional(z.literal(true)),
        /** The applicant's latest choice about notices on this request (N5). */
        newsWish: z.optional(z.strictObject({ ...newsWish.shape, at: moment })),
        /** N9: the messenger that the organisation offers instead of SMS; absent when it offers none. */
        messenger: z.optional(z.enum(messengers)),
        /**
         * What clerks did in the applicant's name since the last receipt, when no message reports these acts;
         * the clerk reads them out.
         */
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
    "Which requests of the identified applicant in the last 90 days are likely duplicates of this text; asked before registering (C9).",
  description:
    "The likeliest first: status and dates, no texts. Leaves out requests hidden from the units (C15) and those by proxy (C11). Nothing is refused or merged. POST, so that no text is in a URL.",
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
    "Records the rating of the identified applicant, at the desk or by phone (R12); never by a clerk in conflict.",
  description: "Needs the pass of identify-applicant. A rating cannot be changed.",
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
    "Records in the case a conversation of the clerk with the identified applicant, and the call they promised (R19).",
  description:
    "The unit that has the case must make the call; the clerk's own list has it until then. Never by a clerk in conflict.",
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
  summary: "A number with an official today, for the identified applicant, who has no time (M9).",
  description:
    "Needs no decision: the official's day receives a fixed number. The number is unique, and waits with those who have a time.",
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

/** A mobile or identity that web forms and SMS refuse; clerks at the service desk and on the telephone accept it (C17). */
const blocked = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mobile"), mobile }),
  z.strictObject({ type: z.literal("identity"), identity }),
]);

/**
 * An entry of the block list. Only the last three characters of the mobile or identity number are stored, so
 * that a person can recognise the entry. These characters and the reasons are absent after the person's data
 * were erased; the block stays.
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
  summary: "The block list with the authors of its changes, newest first; lifted blocks too.",
  description: "Shows the end of a blocked number only.",
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
  summary: "Blocks a mobile or an identity from the web forms, with a reason.",
  description: "A blocked person can still register at the desk and by telephone.",
  audience: "staff",
  action: "edit-blocks",
  idempotent: true,
  body: z.strictObject({
    who: blocked,
    reason: line(3, 500),
    /** How many days the block lasts; when absent, until an administrator lifts it. */
    days: z.optional(z.int().check(z.minimum(1), z.maximum(365))),
  }),
  responses: { 200: { summary: "On the list.", body: block } },
  refusals: ["identity-needed", "already-blocked"],
});

export const liftBlock = defineOperation({
  id: "lift-block",
  method: "POST",
  path: "/api/staff/blocks/lift",
  summary: "Lifts a block, with a reason; a lifted block stays lifted.",
  description: "The entry stays in the list with both reasons.",
  audience: "staff",
  action: "edit-blocks",
  idempotent: true,
  body: z.strictObject({ block: z.string().check(z.regex(/^[0-9a-f]{32}$/)), reason: line(3, 500) }),
  responses: { 200: { summary: "Lifted.", body: block } },
  refusals: ["not-found"],
});
