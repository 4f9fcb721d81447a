/** The rules for questions to outside bodies (R7, ADR 0070). Pure. */

import { refuse } from "../../../shared/aggregate/stages.ts";
import { mostOutside, mostRenewals } from "../../../shared/contracts/fields/outside.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Gate } from "../../../shared/domain/cases/clearance.ts";
import type { Identifying } from "../../../shared/domain/text/identifying.ts";
import { tehranDayNumber, tehranMoment } from "../../../shared/domain/time/tehran-time.ts";
import { isHidden } from "../access/identity-visibility.ts";
import type { CaseState } from "../case/case-state.ts";
import { type OutsideQuestion, outsideIn } from "../case/outside.ts";
import { accept, type CaseDecision, fits, type Move } from "./machine.ts";

/** When a link expires that is valid for this many days: at the end of the last day in Tehran, ISO 8601 in UTC. */
export const expiryAfter = (days: number, at: Date): string =>
  new Date(tehranMoment(tehranDayNumber(at.getTime()) + days + 1)).toISOString();

const stageOf = (state: CaseState, move: Move): CaseDecision | undefined =>
  fits(state, move) ? undefined : refuse("wrong-stage", { stage: state.stage });

/** A question to an outside body, as the step proposes it. */
export interface Asked {
  /** The outside authority; absent when another body is asked. */
  readonly unit?: string | undefined;
  readonly question: DocumentId;
  readonly released?: DocumentId | undefined;
  readonly until: string;
  /** Whether the directory has the unit as the outside authority; true when another body is asked. */
  readonly isOutside: boolean;
  /** What the texts lack or contain. Undefined in a stored row, which passed these checks. */
  readonly found?: OutsideFound | undefined;
}

export interface OutsideFound {
  /** What the question contains that identifies the applicant. */
  readonly identifying?: Identifying | undefined;
  /** Set when the named body is accused in the case. */
  readonly accused?: true | undefined;
  /** Set when a text to release is missing. */
  readonly missing?: true | undefined;
  /** Set when the applicant's data were erased (P2). */
  readonly erased?: true | undefined;
}

/**
 * Asks an outside body. Refuses with `wrong-stage`, `outside-full`, `not-an-outside-body`, an `in-conflict-*` code or
 * `body-accused` for an accused body, `identity-hidden` when a text of a hidden applicant would be released (C15),
 * `erased`, `text-missing`, `question-names-the-applicant` and `question-has-a-number`.
 */
export function decideAskOutside(
  state: CaseState,
  { unit, question, released, until, isOutside, found = {} }: Asked,
  gate: Gate,
): CaseDecision {
  const hindered = stageOf(state, "ask-outside");
  if (hindered) return hindered;
  if ((state.outside?.length ?? 0) >= mostOutside) return refuse("outside-full");
  if (!isOutside) return refuse("not-an-outside-body");
  const clearance = unit === undefined ? undefined : gate.unit(unit);
  if (clearance && "refused" in clearance) return clearance;
  const refused = refusedFor(state, released, found);
  if (refused !== undefined) return refuse(refused);
  const asked = { question, ...defined({ unit: clearance?.cleared, released }), until };
  return accept({ type: "outside-asked", ...asked });
}

function refusedFor(
  state: CaseState,
  released: DocumentId | undefined,
  { identifying, accused, missing, erased }: OutsideFound,
): string | undefined {
  if (accused) return "body-accused";
  if (released !== undefined && isHidden(state)) return "identity-hidden";
  if (erased) return "erased";
  if (missing) return "text-missing";
  if (identifying === "name") return "question-names-the-applicant";
  return identifying && "question-has-a-number";
}

/** The refusal of a step on a question that is missing, answered or withdrawn; undefined when the question is open. */
export function notOpen(question: OutsideQuestion | undefined): CaseDecision | undefined {
  if (!question) return refuse("unknown-outside");
  if (question.answered) return refuse("outside-answered");
  return question.revoked && refuse("outside-revoked");
}

/** Gives a body a new link, also after the earlier one expired. The earlier link is no longer valid. */
export function decideRenewOutside(
  state: CaseState,
  { number, until }: { readonly number: number; readonly until: string },
  gate: Gate,
): CaseDecision {
  const question = outsideIn(state, number);
  const hindered = stageOf(state, "renew-outside") ?? notOpen(question);
  if (hindered) return hindered;
  if ((question?.serial ?? 0) > mostRenewals) return refuse("outside-full");
  const clearance = question?.unit === undefined ? undefined : gate.unit(question.unit);
  if (clearance && "refused" in clearance) return clearance;
  return accept({ type: "outside-renewed", number, until });
}

export function decideRevokeOutside(
  state: CaseState,
  { number, reason }: { readonly number: number; readonly reason: DocumentId },
): CaseDecision {
  return notOpen(outsideIn(state, number)) ?? accept({ type: "outside-revoked", number, reason });
}

/** Records a letter by which the body answered, also after its link expired. */
export function decideNoteOutside(
  state: CaseState,
  { number, words }: { readonly number: number; readonly words: DocumentId },
): CaseDecision {
  return notOpen(outsideIn(state, number)) ?? accept({ type: "outside-answered", number, words });
}

/** `closed`: the case needs no answer any more, or the body was accused later. */
export type OutsideStanding = "open" | "answered" | "revoked" | "expired" | "closed";

/**
 * Whether the question still waits for the body. A link expires with the passage of time, so no row records it.
 * @param accused whether the body is in conflict of interest with the case
 */
export function outsideStanding(
  state: Pick<CaseState, "stage">,
  { answered, revoked, until }: Pick<OutsideQuestion, "answered" | "revoked" | "until">,
  at: string,
  accused = false,
): OutsideStanding {
  if (answered) return "answered";
  if (revoked) return "revoked";
  if (accused || !fits(state as CaseState, "answer-outside")) return "closed";
  return at < until ? "open" : "expired";
}

/** Whether a body answered through its link and no member of staff took a step that changes the case since. */
export const isFreshlyAnswered = ({ outside = [], personVersion }: CaseState): boolean =>
  outside.some(({ answered }) => answered && answered.by === undefined && answered.version > personVersion);

/** What the holder of a link learns when the question is not open to this link. */
export type OutsideClosed = Exclude<OutsideStanding, "open"> | "replaced";

/**
 * Why this link does not open the question; undefined when it does. `replaced`: a renewal made a newer link.
 * @param serial the number of the link, from 1
 */
export function outsideShut(
  state: CaseState,
  question: OutsideQuestion,
  { serial, at, gate }: { readonly serial: number; readonly at: string; readonly gate: Gate },
): OutsideClosed | undefined {
  const accused = question.unit !== undefined && "refused" in gate.unit(question.unit);
  const standing = outsideStanding(state, question, at, accused);
  if (standing === "answered" || standing === "revoked") return standing;
  if (serial !== question.serial) return "replaced";
  return standing === "open" ? undefined : standing;
}

/** A link, as its holder presents it. */
export interface Presented {
  /** The number of the question in its case, from 1. */
  readonly number: number;
  /** The number of the link, from 1. */
  readonly serial: number;
}

/** Records that the body opened its question. Only the first time is recorded. */
export function decideOpenOutside(
  state: CaseState,
  { number, serial }: Presented,
  gate: Gate,
  at: Date,
): CaseDecision {
  const question = outsideIn(state, number);
  if (!question) return refuse("unknown-outside");
  const shut = outsideShut(state, question, { serial, at: at.toISOString(), gate });
  if (shut) return refuse(`outside-${shut}`);
  return question.openedAt === undefined ? accept({ type: "outside-opened", number }) : accept();
}

/** Takes the body's answer, once. */
export function decideAnswerOutside(
  state: CaseState,
  { number, serial, words }: Presented & { readonly words: DocumentId },
  gate: Gate,
  at: Date,
): CaseDecision {
  const question = outsideIn(state, number);
  if (!question) return refuse("unknown-outside");
  const shut = outsideShut(state, question, { serial, at: at.toISOString(), gate });
  return shut ? refuse(`outside-${shut}`) : accept({ type: "outside-answered", number, words });
}
