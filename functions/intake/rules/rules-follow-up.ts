/** The applicant's steps on a request after registering it, and the last days for them (R8, R12, R13, C14). */

import type { applicantActions } from "../../../shared/contracts/public/requests.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isCallAhead } from "../../../shared/domain/time/call-ahead.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import {
  daysToRespond,
  finalAnswer,
  firstAnswer,
  isAnswered,
  isEnded,
  isTooLate,
  isWithdrawn,
  lastDayAfter,
  questionsOf,
  ratedThing,
} from "../request/request-queries.ts";
import type { ContactedAtDesk, Rating, RequestFact, RequestState, Told } from "../request/request-state.ts";
import type { Now } from "./code-and-day.ts";
import { consentHindered } from "./rules-consent.ts";

type Action = (typeof applicantActions)[number];
type RequestDecision = Decision<RequestFact>;

const decided = (refusal: Refusal | undefined, fact: RequestFact): RequestDecision =>
  refusal ? { refused: refusal } : { facts: [fact] };

const ended = (state: RequestState, { day }: Now): Refusal | undefined =>
  isEnded(state, day) ? { code: "request-ended" } : undefined;

const openQuestions = (state: RequestState, { code }: Now) =>
  questionsOf(code, state).filter(({ open }) => open);

const withdrawHindered = (state: RequestState, now: Now): Refusal | undefined =>
  ended(state, now) ?? (isAnswered(state) ? { code: "already-answered" } : undefined);

const tooLate = (answer: Told): Refusal => ({ code: "too-late", details: { days: daysToRespond(answer) } });

/**
 * Refuses an objection unless it is the first, against the first answer, within the days to respond, and before the
 * applicant accepts the outcome.
 */
function objectHindered(state: RequestState, { day }: Now): Refusal | undefined {
  if (state.objection) return { code: "objected-already" };
  if (isWithdrawn(state) || finalAnswer(state)) return { code: "request-ended" };
  const answer = firstAnswer(state);
  if (!answer) return { code: "not-answered" };
  if (state.rating?.outcome) return { code: "request-ended" };
  return isTooLate(state, answer, day) ? tooLate(answer) : undefined;
}

/**
 * Refuses a rating unless it is the first, within the days to respond, and about an answer that no objection reopened
 * or, before the answer, about an emergency reported as remedied (S3).
 */
function rateHindered(state: RequestState, { day }: Now): Refusal | undefined {
  if (state.rating) return { code: "rated-already" };
  const answer = ratedThing(state);
  if (!answer) return { code: "not-answered" };
  return isTooLate(state, answer, day) ? tooLate(answer) : undefined;
}

/**
 * The number of additions to one request at most (C17), so that a case stays readable and its journal rows stay small.
 */
export const mostAdded = 50;

const addHindered = (state: RequestState, now: Now): Refusal | undefined =>
  ended(state, now) ?? (state.informed.length >= mostAdded ? { code: "enough-added" } : undefined);

/** C14: adds information, until the request has ended. */
export const decideAddInformation = (state: RequestState, words: DocumentId, now: Now): RequestDecision =>
  decided(addHindered(state, now), { type: "informed", words });

/** R8: replies to the latest question of `asker`, which is the case or a part of it. */
export function decideReplyToQuestion(
  state: RequestState,
  { asker, words }: { readonly asker: string; readonly words: DocumentId },
  now: Now,
): RequestDecision {
  const asked = openQuestions(state, now).find((one) => one.case === asker);
  if (!asked) return { refused: { code: "no-question" } };
  return { facts: [{ type: "replied", case: asker, sequence: asked.told.sequence, words }] };
}

/** C14: withdraws a request that has no answer. */
export const decideWithdrawRequest = (state: RequestState, now: Now): RequestDecision =>
  decided(withdrawHindered(state, now), { type: "withdrawn" });

/** R13: objects to the answer, so that another person decides again. */
export const decideObjectToAnswer = (state: RequestState, words: DocumentId, now: Now): RequestDecision =>
  decided(objectHindered(state, now), { type: "objected", words });

/** R12: records a rating, given by the applicant or entered by a clerk. */
export const decideRateAnswer = (state: RequestState, rating: Rating, now: Now): RequestDecision =>
  decided(rateHindered(state, now), { type: "rated", ...rating });

function contactHindered(
  { contacts }: RequestState,
  { call }: ContactedAtDesk,
  at: Date,
): Refusal | undefined {
  if (contacts.length >= mostAdded) return { code: "contacts-full" };
  return call && !isCallAhead(call.due, at) ? { code: "call-not-ahead" } : undefined;
}

/**
 * R19: records that a clerk spoke with the applicant; possible at any stage. Refused: `contacts-full` from `mostAdded`
 * contacts on.
 *
 * @param at now
 */
export const decideContactApplicant = (
  state: RequestState,
  contact: ContactedAtDesk,
  at: Date,
): RequestDecision => decided(contactHindered(state, contact, at), { type: "contacted", ...contact });

/**
 * C2: prints another paper receipt, which ends the previous receipt's PIN. The new PIN has sixteen digits (ADR 0032).
 * Refused: `receipts-full` from `mostAdded` receipts on.
 *
 * @param by the clerk
 *
 * @param proved whether the applicant gave the code sent to the mobile on record (ADR 0036)
 */
export const decidePrintReceipt = (
  { receipt = 0 }: RequestState,
  by: string,
  { proved, pinKey }: { readonly proved?: boolean | undefined; readonly pinKey?: number } = {},
): RequestDecision =>
  decided(receipt >= mostAdded ? { code: "receipts-full" } : undefined, {
    type: "receipt-printed",
    by,
    longPin: true,
    ...(proved && { proved: true as const }),
    // The id of the oldest key, 0, is left out, as in the rows of earlier releases.
    ...(pinKey && { pinKey }),
  });

/** C2: steps for which the PIN of a paper receipt is enough. All other steps need a one-time code. */
const withReceipt: readonly Action[] = ["add", "reply", "object"];

export const mayHolder = (action: Action): boolean => withReceipt.includes(action);

export interface Open {
  readonly mayI: readonly Action[];
  /**
   * The last day to object and the last day to rate: ISO, Tehran. Each is present while that step is possible and the
   * applicant knows the answer (C18).
   */
  readonly objectUntil?: string;
  readonly rateUntil?: string;
}

/** The steps that the applicant may take now. */
export function openTo(state: RequestState, now: Now): Open {
  const may: Readonly<Record<Action, boolean>> = {
    add: !addHindered(state, now),
    reply: openQuestions(state, now).length > 0,
    withdraw: !withdrawHindered(state, now),
    object: !objectHindered(state, now),
    rate: !rateHindered(state, now),
    consent: !consentHindered(state, true, now),
    "take-back-consent": !consentHindered(state, false, now),
  };
  const [first, standing] = [firstAnswer(state), ratedThing(state)];
  const objectUntil = may.object && first ? lastDayAfter(state, first) : undefined;
  const rateUntil = may.rate && standing ? lastDayAfter(state, standing) : undefined;
  return {
    mayI: (Object.keys(may) as Action[]).filter((action) => may[action]),
    ...defined({ objectUntil, rateUntil }),
  };
}
