/** What the applicant does, as intake tells of it (R8, R12, R13, C14); told at a stage it does not fit, it changes nothing. */

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

/** The applicant's words, and the clerk who entered them (C6). */
type Heard = { readonly words: DocumentId } & Entered;

/**
 * R8: asks the applicant for something; the case waits for the reply. C11: whoever asks for another can be asked for the
 * authority document; so is it known that they were.
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
 * The applicant replied on their page. A question that was answered already leaves it as something they added, and so does
 * one that was asked after they replied: the news of a reply may be late.
 *
 * @param said `at`: when they replied, ISO 8601 in UTC.
 */
export function hearReply(state: CaseState, { at, ...said }: Heard & { readonly at: string }): CaseDecision {
  const asked = fits(state, "reply") ? openQuestion(state) : undefined;
  const waits = asked !== undefined && asked.at <= at;
  return accept(waits ? { type: "replied", ...said } : { type: "informed", ...said });
}

/**
 * C18: whom no message reaches was told what they were asked at that moment: from now on the case waits for them. Of a question
 * that is not open any more nothing follows.
 *
 * @param told when the question was asked, and when they were told: ISO 8601 in UTC.
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

/** C12: what is known of a file after its verdict is not told again; that it came may be told after that. */
export function hearAttachment(state: CaseState, told: AttachmentTold): CaseDecision {
  const known = state.attachments.find(({ attachment }) => attachment === told.attachment);
  const news = known === undefined || (known.stands === "received" && told.stands !== "received");
  return accept(...(news ? [{ type: "attachment-told", ...told } as const] : []));
}

/** C11: of who asks for another; heard once. */
export const hearAuthority = (state: CaseState, by: string): CaseDecision =>
  fits(state, "hear-authority") && state.request?.representing && !state.authoritySeen
    ? accept({ type: "authority-heard", by })
    : accept();

/** C6: the next letter tells it. */
export const hearDeskAct = (_: CaseState, told: DeskActTold): CaseDecision =>
  accept({ type: "desk-act-heard", ...told });

/** C10: of a group's request. What was said of somebody before what is known of them changes nothing: news may come in any order. */
export function hearMember(state: CaseState, told: MemberTold): CaseDecision {
  const known = state.members?.find(({ person }) => person === told.person);
  const isNews = known === undefined || known.sequence < told.sequence;
  return fits(state, "hear-member") && state.request?.collective && isNews
    ? accept({ type: "member-heard", ...told })
    : accept();
}

/**
 * C15: of a case whose applicant is hidden. What they said before what is known already changes nothing: news may come in
 * any order, and what they took back stays so.
 */
export const hearConsent = (state: CaseState, consent: Consent): CaseDecision =>
  fits(state, "hear-consent") && state.hidden !== undefined && state.hidden.sequence < consent.sequence
    ? accept({ type: "consent-heard", ...consent })
    : accept();

/** P2: news may come in any order; what was said before what is known already changes nothing. */
export const hearHold = (state: CaseState, { on, sequence }: HoldTold): CaseDecision =>
  fits(state, "hear-hold") && (state.hold?.sequence ?? 0) < sequence
    ? accept({ type: "hold-heard", on, sequence })
    : accept();

/**
 * C14: a withdrawal ends a case that was not answered. Intake takes none after an answer, so one that is heard in the second stage was
 * overtaken by the first answer, and by the objection to it: the case goes on (ADR 0037).
 *
 * @param told `byPartner`: the partner system that it came from told so (C8).
 */
export const hearWithdrawal = (
  state: CaseState,
  told: Entered & { readonly byPartner?: true } = {},
): CaseDecision =>
  fits(state, "withdraw") && state.round === 1 ? accept({ type: "withdrawn", ...told }) : accept();

/** R13: to the answer of the first stage; S3: also when nobody had heard from the applicant, and it was closed so. */
export const opensSecondStage = (state: CaseState): boolean =>
  fits(state, "object") &&
  state.round === 1 &&
  (state.ended === undefined || state.ended.how === "no-opinion");

/** R13: the second stage begins at a unit outside the first; there is one. */
export const hearObjection = (state: CaseState, said: Heard, unit: Cleared): CaseDecision =>
  opensSecondStage(state) ? accept({ type: "objected", ...said, unit }) : accept();

/** R12: once. Satisfied with the outcome is accepted: the case ends (R13). */
export const hearRating = (
  state: CaseState,
  rating: { readonly process: boolean; readonly outcome: boolean } & Entered,
): CaseDecision =>
  fits(state, "rate") && state.rating === undefined ? accept({ type: "rated", ...rating }) : accept();
