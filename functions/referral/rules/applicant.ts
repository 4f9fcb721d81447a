/**
 * Records what the applicant did, from the events of intake (R8, R12, R13, C14). An act that does not fit the case's
 * stage changes nothing.
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
import { withdrawals } from "./publishing.ts";

/** A text of the applicant, and the clerk who entered it for them (C6). */
type Heard = { readonly words: DocumentId } & Entered;

/**
 * Puts a question to the applicant; the case then waits for the reply (R8). A question for the authority document needs
 * a request on behalf of another person, and is marked as such (C11).
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
 * Records the applicant's reply. When the question is already answered or is newer than the reply, the text is stored
 * as added information, because events may arrive late.
 *
 * @param said `at`: when the applicant replied, ISO 8601 in UTC.
 */
export function hearReply(state: CaseState, { at, ...said }: Heard & { readonly at: string }): CaseDecision {
  const asked = fits(state, "reply") ? openQuestion(state) : undefined;
  const waits = asked !== undefined && asked.at <= at;
  return accept(waits ? { type: "replied", ...said } : { type: "informed", ...said });
}

/**
 * Records that staff told a question to an applicant whom messages do not reach; the clock of the answer (in the second
 * stage, of the second answer) pauses from then on (C18). Changes nothing when the question is no longer open.
 *
 * @param told when the question was put, and when staff told it: ISO 8601 in UTC.
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

/**
 * Records intake's report of a file, unless the result of the malware scan is already recorded. A report that the file
 * was received may arrive after the result (C12).
 */
export function hearAttachment(state: CaseState, told: AttachmentTold): CaseDecision {
  const known = state.attachments.find(({ attachment }) => attachment === told.attachment);
  const news = known === undefined || (known.stands === "received" && told.stands !== "received");
  return accept(...(news ? [{ type: "attachment-told", ...told } as const] : []));
}

/** Records that a clerk saw the authority document; once, and only when the applicant acts for another person (C11). */
export const hearAuthority = (state: CaseState, by: string): CaseDecision =>
  fits(state, "hear-authority") && state.request?.representing && !state.authoritySeen
    ? accept({ type: "authority-heard", by })
    : accept();

/** Records an act that a clerk did in the applicant's name, for the next letter (C6). */
export const hearDeskAct = (_: CaseState, told: DeskActTold): CaseDecision =>
  accept({ type: "desk-act-heard", ...told });

/**
 * Records that a person joined or left the group. A report older than the recorded one changes nothing, because events
 * come in any order (C10).
 */
export function hearMember(state: CaseState, told: MemberTold): CaseDecision {
  const known = state.members?.find(({ person }) => person === told.person);
  const isNews = known === undefined || known.sequence < told.sequence;
  return fits(state, "hear-member") && state.request?.collective && isNews
    ? accept({ type: "member-heard", ...told })
    : accept();
}

/**
 * Records the consent of a hidden applicant, or its withdrawal. A report older than the recorded one changes nothing,
 * because events come in any order (C15). When the applicant is hidden again, no commitment of the case stays public
 * (I6).
 */
export const hearConsent = (state: CaseState, consent: Consent): CaseDecision =>
  fits(state, "hear-consent") && state.hidden !== undefined && state.hidden.sequence < consent.sequence
    ? accept(
        { type: "consent-heard", ...consent },
        ...(consent.given ? [] : withdrawals(state, "identity-hidden")),
      )
    : accept();

/** Withdraws the public commitments of a request whose personal data were erased (P2, I6). */
export const hearErasure = (state: CaseState): CaseDecision => accept(...withdrawals(state, "erased"));

/**
 * Records whether the request is on legal hold. A report older than the recorded one changes nothing, because events
 * come in any order (P2).
 */
export const hearHold = (state: CaseState, { on, sequence }: HoldTold): CaseDecision =>
  fits(state, "hear-hold") && (state.hold?.sequence ?? 0) < sequence
    ? accept({ type: "hold-heard", on, sequence })
    : accept();

/**
 * Ends a case without an answer when the applicant withdraws (C14). Intake accepts no withdrawal after an answer. So a
 * withdrawal that arrives in the second stage was sent before the first answer and came late, and the case continues
 * (ADR 0037).
 *
 * @param told `byPartner`: the partner system from which the request came withdrew it (C8).
 */
export const hearWithdrawal = (
  state: CaseState,
  told: Entered & { readonly byPartner?: true } = {},
): CaseDecision =>
  fits(state, "withdraw") && state.round === 1 ? accept({ type: "withdrawn", ...told }) : accept();

/**
 * Whether an objection now opens the second stage: after the answer of the first stage (R13), or after an emergency was
 * closed without the applicant's opinion (S3).
 */
export const opensSecondStage = (state: CaseState): boolean =>
  fits(state, "object") &&
  state.round === 1 &&
  (state.ended === undefined || state.ended.how === "no-opinion");

/** Opens the second stage at a unit outside those that decided the first. A case has only one second stage (R13). */
export const hearObjection = (state: CaseState, said: Heard, unit: Cleared): CaseDecision =>
  opensSecondStage(state) ? accept({ type: "objected", ...said, unit }) : accept();

/**
 * Records the applicant's rating, once (R12). Satisfaction with the outcome accepts the answer and ends the case (R13).
 */
export const hearRating = (
  state: CaseState,
  rating: { readonly process: boolean; readonly outcome: boolean } & Entered,
): CaseDecision =>
  fits(state, "rate") && state.rating === undefined ? accept({ type: "rated", ...rating }) : accept();
