/**
 * What may happen to a case, and what it needs. Pure: no clock, chance, environment or AWS.
 *
 * Who may do it is the policy table's business (`shared/handler/policy.ts`); these rules say what the case itself allows.
 */

import type { DocumentId } from "../../shared/documents/documents.ts";
import type { Decision, Refusal } from "../../shared/journal/journal.ts";
import type { AboutRequest, CaseFact, CaseState, Stage } from "./journal.ts";
import { holder } from "./journal.ts";

export type CaseDecision = Decision<CaseFact>;

const refuse = (code: string, details?: Refusal["details"]): CaseDecision => ({
  refused: details ? { code, details } : { code },
});

const accept = (...facts: readonly CaseFact[]): CaseDecision => ({ facts });

/** The stages each command starts from: the state machine of a case, drawn once. */
export const startsFrom = {
  refer: ["waiting", "in-hand"],
  return: ["waiting"],
  assign: ["waiting", "in-hand"],
  accept: ["waiting"],
  draft: ["in-hand"],
  "send-back": ["for-approval"],
  approve: ["for-approval"],
} as const satisfies Record<string, readonly Stage[]>;

export type Step = keyof typeof startsFrom;

/** What a person who acts on a case brings along: the version they looked at (If-Match, R16). */
export interface Seen {
  readonly personVersion: number;
}

/**
 * The two conditions of every step by a person: it was decided on what the case is now (else `stale`, 412), and the
 * case is at a stage the step starts from (else `wrong-stage`).
 */
function hindrance(state: CaseState, step: Step, seen: Seen): Refusal | undefined {
  if (seen.personVersion !== state.personVersion) return { code: "stale" };
  const allowed: readonly Stage[] = startsFrom[step];
  return allowed.includes(state.stage) ? undefined : { code: "wrong-stage", details: { stage: state.stage } };
}

/** R1: a request becomes a case at the unit a routing rule names. A case that is open stays as it is. */
export function openCase(
  state: CaseState,
  request: AboutRequest,
  routed: { readonly unit: string; readonly rule: string },
): CaseDecision {
  return state.stage === "unknown" ? accept({ type: "opened", request, ...routed }) : accept();
}

/** R3: the first look by somebody of the holding unit counts; later looks change nothing. */
export function seeCase(state: CaseState): CaseDecision {
  const hop = state.hops.at(-1);
  return hop === undefined || hop.seen !== undefined ? accept() : accept({ type: "seen" });
}

/** Sends a case on to another unit, with a reason. */
export function referCase(
  state: CaseState,
  to: { readonly unit: string; readonly known: boolean; readonly reason: DocumentId },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "refer", seen);
  if (hindered) return { refused: hindered };
  if (!to.known) return refuse("unknown-unit", { unit: to.unit });
  if (to.unit === holder(state)) return refuse("same-unit");
  return accept({ type: "referred", unit: to.unit, reason: to.reason });
}

/**
 * R4 (its clock and its count come with deadlines): a wrong referral goes back to who sent it; what a rule sent goes
 * to `triage`, where people sort what rules cannot.
 */
export function returnCase(
  state: CaseState,
  back: { readonly reason: DocumentId; readonly triage: string },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "return", seen);
  if (hindered) return { refused: hindered };
  const unit = state.hops.at(-1)?.from ?? back.triage;
  if (unit === holder(state)) return refuse("nowhere-to-return");
  return accept({ type: "returned", unit, reason: back.reason });
}

/**
 * R17: the head gives a case to somebody of the unit, who then has it in hand, or shall accept it when it waits. What was
 * written so far stays.
 */
export function assignCase(
  state: CaseState,
  to: { readonly expert: string; readonly fits: boolean },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "assign", seen);
  if (hindered) return { refused: hindered };
  if (!to.fits) return refuse("unknown-expert");
  if (to.expert === state.expert) return refuse("same-expert");
  return accept({ type: "assigned", to: to.expert });
}

/** Takes a case on. The expert lists the points the applicant raised; the answer must address each (R10). */
export function acceptCase(
  state: CaseState,
  points: { readonly document: DocumentId; readonly count: number; readonly givenToAnother: boolean },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "accept", seen);
  if (hindered) return { refused: hindered };
  if (points.givenToAnother) return refuse("not-yours-to-do");
  if (points.count === 0) return refuse("no-points");
  return accept({ type: "accepted", points: points.document, count: points.count });
}

/** What a draft says, as far as the rules look at it. */
export interface Proposed {
  readonly outcome: string;
  readonly answer: DocumentId;
  /** How many points it answers with words. */
  readonly answered: number;
}

/** R10: what the directory says of this kind and outcome. */
export interface Demands {
  readonly outcomeKnown: boolean;
  /** Four eyes: somebody else must approve. */
  readonly approval: boolean;
}

/** R10: an answer needs an outcome and words for each point; where no second person is demanded it is given at once. */
export function draftAnswer(
  state: CaseState,
  proposed: Proposed,
  demands: Demands,
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "draft", seen);
  if (hindered) return { refused: hindered };
  if (!demands.outcomeKnown) return refuse("unknown-outcome", { outcome: proposed.outcome });
  const raised = state.points?.count ?? 0;
  if (proposed.answered !== raised)
    return refuse("points-unanswered", { raised, answered: proposed.answered });
  const drafted: CaseFact = { type: "drafted", outcome: proposed.outcome, answer: proposed.answer };
  return demands.approval ? accept(drafted) : accept(drafted, { type: "published" });
}

/** The approver wants the draft corrected, and says why. */
export function sendBackAnswer(state: CaseState, reason: DocumentId, seen: Seen): CaseDecision {
  const hindered = hindrance(state, "send-back", seen);
  return hindered ? { refused: hindered } : accept({ type: "sent-back", reason });
}

/** R10, four eyes: whoever wrote a draft never approves it, whatever their rank. */
export function approveAnswer(state: CaseState, by: string, seen: Seen): CaseDecision {
  const hindered = hindrance(state, "approve", seen);
  if (hindered) return { refused: hindered };
  return state.draft?.by === by ? refuse("own-approval") : accept({ type: "published" });
}
