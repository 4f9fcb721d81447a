/**
 * The state machine of a case, drawn once: `docs/generated/case-machine.md` is generated from it. Pure, as all rules are: no clock,
 * chance, environment or AWS.
 *
 * Who may do it is the policy table's business (`shared/contracts/policy.ts`), and who may not for a conflict of interest
 * that of `conflict.ts`; these rules say what the case itself allows.
 */

import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import type { CaseFact } from "../case/case-facts.ts";
import type { CaseState, Stage } from "../case/case-state.ts";

export type CaseDecision = Decision<CaseFact>;

/** What moves a case: who does it, the stages it starts from, the fact it writes, and where the case stands then. */
export interface Transition {
  readonly by: "staff" | "applicant" | "system";
  /** The name of a step of staff in the policy table and the API, where it is not the move's own. */
  readonly action?: CaseAction;
  readonly from: readonly Stage[];
  readonly fact: CaseFact["type"];
  readonly to: readonly Stage[];
}

/** Stages at which a case is worked on. */
const open = ["waiting", "in-hand", "asked", "for-approval"] as const satisfies readonly Stage[];
const unended = [...open, "answered"] as const satisfies readonly Stage[];
const always = [...unended, "ended"] as const satisfies readonly Stage[];

export const machine = {
  open: { by: "system", from: ["unknown"], fact: "opened", to: ["waiting"] },
  "take-away": { by: "system", from: open, fact: "taken-away", to: ["waiting"] },
  refer: {
    by: "staff",
    action: "refer-case",
    from: ["waiting", "in-hand"],
    fact: "referred",
    to: ["waiting"],
  },
  return: { by: "staff", action: "return-case", from: ["waiting"], fact: "returned", to: ["waiting"] },
  assign: {
    by: "staff",
    action: "assign-case",
    from: ["waiting", "in-hand"],
    fact: "assigned",
    to: ["waiting", "in-hand"],
  },
  accept: { by: "staff", action: "accept-case", from: ["waiting"], fact: "accepted", to: ["in-hand"] },
  split: { by: "staff", action: "split-case", from: ["in-hand"], fact: "split", to: ["in-hand"] },
  "hear-part": { by: "system", from: always, fact: "part-answered", to: always },
  ask: { by: "staff", action: "ask-applicant", from: ["in-hand"], fact: "asked", to: ["asked"] },
  /** Whom no message reaches was told what they were asked (C18). */
  "hear-told": { by: "system", from: ["asked"], fact: "question-told", to: ["asked"] },
  reply: { by: "applicant", from: ["asked"], fact: "replied", to: ["in-hand"] },
  "note-reply": { by: "staff", from: ["asked"], fact: "replied", to: ["in-hand"] },
  draft: {
    by: "staff",
    action: "draft-answer",
    from: ["in-hand"],
    fact: "drafted",
    to: ["for-approval", "answered", "ended"],
  },
  "send-back": {
    by: "staff",
    action: "send-back-answer",
    from: ["for-approval"],
    fact: "sent-back",
    to: ["in-hand"],
  },
  approve: {
    by: "staff",
    action: "approve-answer",
    from: ["for-approval"],
    fact: "published",
    to: ["answered", "ended"],
  },
  "name-parties": { by: "staff", from: open, fact: "parties-named", to: open },
  "note-belonged": { by: "system", from: unended, fact: "belonged-noted", to: unended },
  /** R2: a publication of the directory took people or units out of conflict with it. */
  "note-narrowing": { by: "system", from: open, fact: "conflict-narrowed", to: open },
  /** Of the other cases of the same request (R6). */
  "hear-parties": { by: "system", from: always, fact: "parties-named", to: always },
  /** Not while a draft waits for its approver, who decides on what the case was about (D4). */
  correct: {
    by: "staff",
    action: "correct-case",
    from: ["waiting", "in-hand", "asked"],
    fact: "corrected",
    to: ["waiting", "in-hand", "asked"],
  },
  /** Of the parts of the same request (R6). */
  "hear-correction": { by: "system", from: always, fact: "corrected", to: always },
  /** More time for the answer, once (D5). Not while it stands still: it has no date then. */
  extend: {
    by: "staff",
    action: "extend-deadline",
    from: ["waiting", "in-hand", "for-approval"],
    fact: "extended",
    to: ["waiting", "in-hand", "for-approval"],
  },
  /** What falls due: warnings, escalation, the end of a pause (D4, D7, D8). */
  recount: { by: "system", from: always, fact: "clock-moved", to: always },
  "act-on-due": { by: "system", from: always, fact: "warned", to: always },
  inform: { by: "applicant", from: always, fact: "informed", to: always },
  /** C12: a file of the applicant's. */
  attach: { by: "applicant", from: always, fact: "attachment-told", to: always },
  /** C15: that the units may know who they are, or may not any more. */
  "hear-consent": { by: "applicant", from: always, fact: "consent-heard", to: always },
  /** P2: that the request is on hold, or is no more. */
  "hear-hold": { by: "system", from: always, fact: "hold-heard", to: always },
  /** C11: that a clerk was shown the authority document. */
  "hear-authority": { by: "applicant", from: always, fact: "authority-heard", to: always },
  /** C6: an act at the desk in the name of an unreachable applicant. */
  "hear-desk-act": { by: "system", from: always, fact: "desk-act-heard", to: always },
  /** C10: that somebody joined the group or left it. */
  "hear-member": { by: "applicant", from: always, fact: "member-heard", to: always },
  withdraw: { by: "applicant", from: open, fact: "withdrawn", to: ["ended"] },
  /** Of what was closed without the applicant's opinion, too (S3). */
  object: { by: "applicant", from: ["answered", "ended"], fact: "objected", to: ["waiting"] },
  /** Of an answer that somebody decides anew by the time the news comes, too. */
  rate: { by: "applicant", from: always, fact: "rated", to: always },
  /** R2: by inspection, of those complained of, who give it without seeing the case. */
  "ask-explanation": { by: "staff", from: ["in-hand"], fact: "explanation-asked", to: ["in-hand"] },
  "give-explanation": { by: "staff", from: unended, fact: "explained", to: unended },
  "order-remedy": { by: "staff", from: ["in-hand"], fact: "ordered", to: ["in-hand"] },
  /** S3: by inspection, which went there; and of an emergency whose applicant was not reached. */
  "check-on-spot": { by: "staff", from: ["in-hand"], fact: "checked-on-spot", to: ["in-hand"] },
  "close-no-opinion": { by: "staff", from: ["answered"], fact: "closed-no-opinion", to: ["ended"] },
  /** M12: ordered in the minutes of a meeting. */
  "hear-minutes": { by: "system", from: always, fact: "minuted", to: always },
  "give-evidence": { by: "staff", from: always, fact: "evidenced", to: always },
  judge: { by: "staff", action: "judge-commitment", from: always, fact: "judged", to: always },
  "note-contact": { by: "staff", from: always, fact: "contacted", to: always },
  /** By a clerk who had the applicant before them (R19). */
  "hear-contact": { by: "system", from: always, fact: "contacted", to: always },
  "promise-call": { by: "staff", from: always, fact: "call-promised", to: always },
  /** C19: what was answered goes out as a letter. */
  "issue-letter": {
    by: "staff",
    from: ["answered", "ended"],
    fact: "letter-issued",
    to: ["answered", "ended"],
  },
  /** C8: a result was entered into the partner system that the request came from. */
  "enter-result": { by: "staff", from: always, fact: "result-entered", to: always },
  /** C8: or the partner took it by webhook. */
  "hear-taken": { by: "system", from: always, fact: "result-taken", to: always },
  link: { by: "staff", action: "link-case", from: always, fact: "linked", to: always },
  unlink: { by: "staff", action: "unlink-case", from: always, fact: "unlinked", to: always },
  /** Of a case that this one is linked with (R14). */
  "hear-similar": { by: "system", from: open, fact: "similar-answered", to: open },
  "cancel-call": { by: "staff", from: always, fact: "call-cancelled", to: always },
} as const satisfies Record<string, Transition>;

export type Move = keyof typeof machine;

/** The moves that a member of staff takes, and so shows which version they looked at. */
export type Step = {
  [Each in Move]: (typeof machine)[Each]["by"] extends "staff" ? Each : never;
}[Move];

type ActionOf<Move extends Step> = (typeof machine)[Move] extends {
  readonly action: infer Name extends CaseAction;
}
  ? Name
  : Move;

/** Each step of staff: its name in the policy table and the API, and its move. */
type StepsByAction = { readonly [Each in Step as ActionOf<Each>]: Each };

export type StepAction = keyof StepsByAction;

export const steps = Object.fromEntries(
  Object.entries<Transition>(machine)
    .filter(([, { by }]) => by === "staff")
    .map(([move, { action = move }]) => [action, move]),
) as StepsByAction;

export const startsFrom = (move: Move): readonly Stage[] => machine[move].from;

/** What a person who acts on a case brings along: the version they looked at (If-Match, R16). */
export interface Seen {
  readonly personVersion: number;
}

export const refuse = (code: string, details?: Refusal["details"]): { readonly refused: Refusal } => ({
  refused: details ? { code, details } : { code },
});

export const accept = (...facts: readonly CaseFact[]): CaseDecision => ({ facts });

const wrongStage = ({ stage }: CaseState, move: Move): Refusal | undefined =>
  startsFrom(move).includes(stage) ? undefined : { code: "wrong-stage", details: { stage } };

/**
 * The two conditions of every step by a person: it was decided on what the case is now (else `stale`, 412), and the
 * case is at a stage the step starts from (else `wrong-stage`).
 */
export function hindrance(state: CaseState, step: Step, seen: Seen): Refusal | undefined {
  return seen.personVersion === state.personVersion ? wrongStage(state, step) : { code: "stale" };
}

/** News of another service cannot be refused: at a stage it does not fit it changes nothing. */
export const fits = (state: CaseState, move: Move): boolean => startsFrom(move).includes(state.stage);
