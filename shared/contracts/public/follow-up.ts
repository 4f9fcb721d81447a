/**
 * The operations of an applicant on a registered request: add text, reply, withdraw, object, rate, consent
 * (R8, R12, R13, C14, C15).
 */

import * as z from "zod/mini";
import { caseId, moment, trackingCode, words } from "../fields/fields.ts";
import { newsWish } from "../fields/news.ts";
import { asking } from "../fields/open-field-sentences.ts";
import { defineOperation } from "../operation.ts";

const params = z.strictObject({ code: trackingCode });
export const noted = z.strictObject({ trackingCode, at: moment });
const act = {
  method: "POST",
  audience: "applicant",
  idempotent: true,
  params,
  responses: { 200: { summary: "Noted; the request page shows it at once.", body: noted } },
} as const;

export const addInformation = defineOperation({
  ...act,
  id: "add-information",
  path: "/api/requests/{code}/information",
  summary: "Adds information to a request that is not closed (C14).",
  description: "The text is shown in the case. A request takes a limited number of additions.",
  body: z.strictObject({ words: asking(words(3, 4_000), "added") }),
  refusals: ["not-found", "request-ended", "enough-added"],
});

export const replyToQuestion = defineOperation({
  ...act,
  id: "reply-to-question",
  path: "/api/requests/{code}/reply",
  summary: "Replies to a question (R8).",
  description:
    "`case` is the case that asked, as read-request returned it: each part of a divided request has its own questions. Afterwards the case goes on.",
  /**
   * `case`: the number of the case whose question the applicant answers, as `read-request` returned it. Each
   * part of a divided request is a case with its own number.
   */
  body: z.strictObject({ case: caseId, words: asking(words(1, 4_000), "replied") }),
  refusals: ["not-found", "no-question"],
});

export const withdrawRequest = defineOperation({
  ...act,
  id: "withdraw-request",
  path: "/api/requests/{code}/withdraw",
  summary: "Withdraws a request before its answer (C14).",
  description:
    "Ends the case and all its parts. A withdrawal that arrives after the approval of an answer changes nothing.",
  body: z.strictObject({}),
  refusals: ["not-found", "code-needed", "request-ended", "already-answered"],
});

export const objectToAnswer = defineOperation({
  ...act,
  id: "object-to-answer",
  path: "/api/requests/{code}/objection",
  summary: "Objects to the answer, once, within the time to object: another person decides again (R13).",
  description: "The case begins its second stage; those who decided before take no part.",
  body: z.strictObject({ words: asking(words(3, 4_000), "objected") }),
  refusals: ["not-found", "not-answered", "objected-already", "too-late", "request-ended"],
});

/**
 * The applicant's rating, by two separate questions: satisfaction with the handling, and with the outcome
 * (R12).
 */
export const rating = z.strictObject({
  process: asking(z.boolean(), "process"),
  outcome: asking(z.boolean(), "outcome"),
});

export const rateAnswer = defineOperation({
  ...act,
  id: "rate-answer",
  path: "/api/requests/{code}/rating",
  summary: "Rates handling and outcome, once, within the directory's number of days after the answer (R12).",
  description: "`process` is about the handling, `outcome` about the result. A rating cannot be changed.",
  body: rating,
  refusals: ["not-found", "code-needed", "not-answered", "rated-already", "too-late"],
});

export const preferNews = defineOperation({
  ...act,
  id: "prefer-news",
  path: "/api/requests/{code}/news",
  summary:
    "Sets which news the applicant wants, how and in which language: for all requests registered with the same mobile (N5).",
  description:
    "Mandatory news is always sent: the receipt, questions, dates, answers and meetings. For a request without an e-mail address an SMS is sent instead.",
  body: newsWish,
  refusals: ["not-found", "code-needed", "news-too-often"],
});

export const giveConsent = defineOperation({
  ...act,
  id: "give-consent",
  path: "/api/requests/{code}/consent",
  summary: "Allows the units to know the applicant and read the text of a hidden request (C15).",
  description: "Only for a request that its applicant hid from the units (`knownTo`).",
  body: z.strictObject({}),
  refusals: ["not-found", "code-needed", "not-hidden", "consent-given", "request-ended", "consent-too-often"],
});

export const takeBackConsent = defineOperation({
  ...act,
  id: "take-back-consent",
  path: "/api/requests/{code}/take-back-consent",
  summary: "Takes that consent back: from now on the units know neither the applicant nor the text (C15).",
  description: "What staff have read meanwhile cannot be taken back.",
  body: z.strictObject({}),
  refusals: ["not-found", "code-needed", "not-hidden", "no-consent"],
});
