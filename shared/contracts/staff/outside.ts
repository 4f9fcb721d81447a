/** The staff operations on questions to outside bodies (R7). None needs `If-Match`: no other step depends on a question. */

import * as z from "zod/mini";
import { caseId, moment, words } from "../fields/fields.ts";
import { daysOpen, outsideAnswerWords, outsideBody, releasable } from "../fields/outside-fields.ts";
import { defineOperation } from "../operation.ts";
import { caseView, ofEveryStep } from "./cases.ts";

const step = {
  method: "POST",
  audience: "staff",
  idempotent: true,
  params: z.strictObject({ case: caseId }),
  responses: { 200: { summary: "The case as it is now.", body: caseView, headers: ["ETag"] } },
} as const;
const ofQuestion = z.strictObject({
  case: caseId,
  number: z.string().check(z.regex(/^[1-9]\d?$/, { error: "not-digits" })),
});
const ofOpenQuestion = [...ofEveryStep, "unknown-outside", "outside-answered", "outside-revoked"] as const;
const inConflict = [
  "in-conflict",
  "in-conflict-below",
  "in-conflict-replaced",
  "in-conflict-belonged",
  "in-conflict-acting-for",
  "in-conflict-first-stage",
] as const;

export const askOutside = defineOperation({
  ...step,
  id: "ask-outside",
  action: "ask-outside",
  path: "/api/staff/cases/{case}/outside",
  summary: "Asks an outside body about the case; it answers through an expiring link (R7).",
  description:
    "The body reads the question and the released texts, and nothing else of the case. In released texts, long numbers, e-mail addresses and names of the request’s people become `…`; to find the names, the applicant’s name is read, and that is recorded. A body that is accused in the case is refused (R2).",
  body: z.strictObject({
    body: outsideBody,
    question: words(10, 4_000),
    /** The applicant's texts that the body may read; none when absent. */
    release: z.optional(z.array(releasable).check(z.maxLength(20))),
    /** For how many days the link is valid; 14 when absent. */
    days: z.optional(daysOpen),
  }),
  refusals: [
    ...ofEveryStep,
    ...inConflict,
    "outside-full",
    "not-an-outside-body",
    "body-accused",
    "identity-hidden",
    "text-missing",
    "question-names-the-applicant",
    "question-has-a-number",
    "erased",
  ],
});

export const renewOutside = defineOperation({
  ...step,
  id: "renew-outside",
  action: "renew-outside",
  path: "/api/staff/cases/{case}/outside/{number}/renew",
  summary: "Makes a new link to a question, also after the earlier link expired (R7).",
  description: "The earlier link is no longer valid.",
  params: ofQuestion,
  body: z.strictObject({ days: z.optional(daysOpen) }),
  refusals: [...ofOpenQuestion, ...inConflict, "outside-full"],
});

export const revokeOutside = defineOperation({
  ...step,
  id: "revoke-outside",
  action: "revoke-outside",
  path: "/api/staff/cases/{case}/outside/{number}/revoke",
  summary: "Withdraws a question to an outside body; its link opens nothing from then on (R7).",
  description:
    "The case keeps the question and the reason. A question that was answered cannot be withdrawn.",
  params: ofQuestion,
  body: z.strictObject({ reason: words(3, 1_000) }),
  refusals: [...ofOpenQuestion],
});

export const noteOutside = defineOperation({
  ...step,
  id: "note-outside",
  action: "note-outside",
  path: "/api/staff/cases/{case}/outside/{number}/letter",
  summary: "Enters the letter by which an outside body answered a question (R7).",
  description: "Possible after the link expired, too. The link opens nothing from then on.",
  params: ofQuestion,
  body: z.strictObject({ words: outsideAnswerWords }),
  refusals: [...ofOpenQuestion],
});

export const showOutsideLink = defineOperation({
  id: "show-outside-link",
  method: "GET",
  path: "/api/staff/cases/{case}/outside/{number}/link",
  summary: "The link of an open question, to send or hand to the outside body (R7).",
  description:
    "Anyone who has the link reads the question and may answer. It is computed, and stored nowhere.",
  audience: "staff",
  action: "ask-outside",
  params: ofQuestion,
  responses: {
    200: {
      summary: "The path at the address of the citizens’ pages, and when it expires.",
      body: z.strictObject({ path: z.string(), until: moment }),
    },
  },
  refusals: [
    "not-found",
    "not-yours-to-do",
    "unknown-outside",
    "outside-answered",
    "outside-revoked",
    "outside-expired",
  ],
});
