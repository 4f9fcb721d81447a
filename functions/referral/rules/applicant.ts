/**
 * Records the applicant's acts from intake's events (R8, R12, R13, C14); at a stage that an act does not fit, it changes
 * nothing.
 */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Consent, MemberTold } from "../case/applicant.ts";
import { isUntold, openQuestion } from "../case/asking.ts";
import type { AttachmentTold } from "../case/attachments.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Entered } from "../case/core.ts";
import type { DeskActTold } from "../case/desk-acts.ts";
import type { HoldTold } from "../case/holds.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";

/** The applicant's text, and the clerk who entered it (C6). */
type Heard = { readonly words: DocumentId } & Entered;

/**
 * Asks the applicant a question; the case waits for the reply (R8). Only a proxy is asked for the authority document, and
 * the case keeps that they were (C11).
 */
export function decideAskApplicant(
  state: CaseState,
  question: DocumentId,
  seen: Seen,
  { authority }: { readonly authority?: true | undefined } = {},
): CaseDecision {
  const hindered = hindrance(state, "ask", seen);
  if (hindered) return { refused: hindered };
  if (authority && !state.request?.representing) return refuse("not-by-proxy");
  return accept({ type: "asked", question, ...defined({ authority }) });
}

/**
 * Records the applicant's reply. When the question is already answered, or is newer than the reply, the text is kept as
 * added information: events may be late.
 *
 * @param said `at`: when they replied, ISO 8601 in UTC.
 */
export function hearReply(state: CaseState, { at, ...said }: Heard & { readonly at: string }): CaseDecision {
  const asked = fits(state, "reply") ? openQuestion(state) : undefined;
  const waits = asked !== undefined && asked.at <= at;
  return accept(waits ? { type: "replied", ...said } : { type: "informed", ...said });
}

/**
 * Records that staff told the question to an unreachable applicant, for whom the case waits from then on (C18). A question
 * that is no longer open stays unchanged.
 *
 * @param told when the question was asked, and when it was told: ISO 8601 in UTC.
 */
export function hearTold(
  state: CaseState,
  told: { readonly asked: string; readonly at: string },
): CaseDecision {
  const question = openQuestion(state);
  const isOfThis = question !== undefined && question.at === told.asked && isUntold(state, question);
  return isOfThis && fits(state, "hear-told") ? accept({ type: "question-told", at: told.at }) : accept();
}

export const hearInformation = (_: CaseState, said: Heard): CaseDecision =>
  accept({ type: "informed", ...said });

/** Ignores a report about a file once its verdict is known; a late report of its receipt may follow the verdict (C12). */
export function hearAttachment(state: CaseState, told: AttachmentTold): CaseDecision {
  const known = state.attachments.find(({ attachment }) => attachment === told.attachment);
  const news = known === undefined || (known.stands === "received" && told.stands !== "received");
  return accept(...(news ? [{ type: "attachment-told", ...told } as const] : []));
}

/** Records once, and only for a request by proxy, that the authority document was seen (C11). */
export const hearAuthority = (state: CaseState, by: string): CaseDecision =>
  fits(state, "hear-authority") && state.request?.representing && !state.authoritySeen
    ? accept({ type: "authority-heard", by })
    : accept();

/** Records a clerk's act for the next letter (C6). */
export const hearDeskAct = (_: CaseState, told: DeskActTold): CaseDecision =>
  accept({ type: "desk-act-heard", ...told });

/** Records a group's member; a report older than the known one changes nothing, because events come in any order (C10). */
export function hearMember(state: CaseState, told: MemberTold): CaseDecision {
  const known = state.members?.find(({ person }) => person === told.person);
  const isNews = known === undefined || known.sequence < told.sequence;
  return fits(state, "hear-member") && state.request?.collective && isNews
    ? accept({ type: "member-heard", ...told })
    : accept();
}

/**
 * Records consent, or its withdrawal, for a hidden applicant; a report older than the known one changes nothing, because
 * events come in any order (C15).
 */
export const hearConsent = (state: CaseState, consent: Consent): CaseDecision =>
  fits(state, "hear-consent") && state.hidden !== undefined && state.hidden.sequence < consent.sequence
    ? accept({ type: "consent-heard", ...consent })
    : accept();

/** Records a legal hold; a report older than the known one changes nothing, because events come in any order (P2). */
export const hearHold = (state: CaseState, { on, sequence }: HoldTold): CaseDecision =>
  fits(state, "hear-hold") && (state.hold?.sequence ?? 0) < sequence
    ? accept({ type: "hold-heard", on, sequence })
    : accept();

/**
 * A withdrawal ends a case that has no answer (C14). Intake accepts none after an answer, so one that arrives in the second
 * stage was overtaken by the first answer and its objection: the case continues (ADR 0037).
 *
 * @param told `byPartner`: the partner system that the request came from withdrew it (C8).
 */
export const hearWithdrawal = (
  state: CaseState,
  told: Entered & { readonly byPartner?: true } = {},
): CaseDecision =>
  fits(state, "withdraw") && state.round === 1 ? accept({ type: "withdrawn", ...told }) : accept();

/**
 * Whether the applicant may object: to the answer of the first stage (R13), also after an emergency closed without their
 * opinion (S3).
 */
export const opensSecondStage = (state: CaseState): boolean =>
  fits(state, "object") &&
  state.round === 1 &&
  (state.ended === undefined || state.ended.how === "no-opinion");

/** Opens the second stage at a unit outside the first; there is one second stage (R13). */
export const hearObjection = (state: CaseState, said: Heard, unit: Cleared): CaseDecision =>
  opensSecondStage(state) ? accept({ type: "objected", ...said, unit }) : accept();

/** Records the rating once (R12). Satisfaction with the outcome accepts the answer and ends the case (R13). */
export const hearRating = (
  state: CaseState,
  rating: { readonly process: boolean; readonly outcome: boolean } & Entered,
): CaseDecision =>
  fits(state, "rate") && state.rating === undefined ? accept({ type: "rated", ...rating }) : accept();
