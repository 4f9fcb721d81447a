/**
 * The state machine of a case, composed of the transitions of its subjects; `docs/generated/case-machine.md` is
 * generated from it. Pure.
 *
 * It defines which transitions are possible at each stage. Permissions are in `shared/contracts/policy.ts`, conflicts
 * of interest in `conflict.ts`.
 */

import * as stages from "../../../shared/aggregate/stages.ts";
import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import * as answering from "../case/answering.ts";
import * as applicant from "../case/applicant.ts";
import * as asking from "../case/asking.ts";
import * as attachments from "../case/attachments.ts";
import type { CaseFact } from "../case/case-facts.ts";
import type { CaseState } from "../case/case-state.ts";
import * as clocks from "../case/clocks.ts";
import * as commitments from "../case/commitments.ts";
import * as contacts from "../case/contacts.ts";
import type { Stage } from "../case/core.ts";
import * as correcting from "../case/correcting.ts";
import * as deskActs from "../case/desk-acts.ts";
import * as ending from "../case/ending.ts";
import * as holds from "../case/holds.ts";
import * as importing from "../case/importing.ts";
import * as inspection from "../case/inspection.ts";
import * as letters from "../case/letters.ts";
import * as links from "../case/links.ts";
import * as matching from "../case/matching.ts";
import * as objecting from "../case/objecting.ts";
import * as opening from "../case/opening.ts";
import * as outside from "../case/outside.ts";
import * as parties from "../case/parties.ts";
import * as publishing from "../case/publishing.ts";
import * as referring from "../case/referring.ts";
import * as results from "../case/results.ts";
import * as splitting from "../case/splitting.ts";
import type { Transition } from "../case/subject.ts";

export type CaseDecision = Decision<CaseFact>;

export const machine = {
  ...opening.transitions,
  ...importing.transitions,
  ...referring.transitions,
  ...splitting.transitions,
  ...asking.transitions,
  ...answering.transitions,
  ...parties.transitions,
  ...matching.transitions,
  ...correcting.transitions,
  ...clocks.transitions,
  ...attachments.transitions,
  ...applicant.transitions,
  ...holds.transitions,
  ...deskActs.transitions,
  ...ending.transitions,
  ...objecting.transitions,
  ...inspection.transitions,
  ...commitments.transitions,
  ...publishing.transitions,
  ...contacts.transitions,
  ...outside.transitions,
  ...letters.transitions,
  ...results.transitions,
  ...links.transitions,
} as const satisfies Record<string, Transition<CaseFact["type"]>>;

export type Move = keyof typeof machine;

/** The transitions that staff take. A request for one has the version of the case that the user saw. */
export type Step = {
  [Each in Move]: (typeof machine)[Each]["by"] extends "staff" ? Each : never;
}[Move];

type ActionOf<Move extends Step> = (typeof machine)[Move] extends {
  readonly action: infer Name extends CaseAction;
}
  ? Name
  : Move;

/** Each step of staff: its name in the policy table and the API → its transition. */
type StepsByAction = { readonly [Each in Step as ActionOf<Each>]: Each };

export type StepAction = keyof StepsByAction;

export const steps = Object.fromEntries(
  Object.entries<Transition>(machine)
    .filter(([, { by }]) => by === "staff")
    .map(([move, { action = move }]) => [action, move]),
) as StepsByAction;

export const startsFrom = (move: Move): readonly Stage[] => machine[move].from;

export const accept = (...facts: readonly CaseFact[]): CaseDecision => ({ facts });

/**
 * The refusal of a step: `stale` (412) when the user saw an older version, or `wrong-stage`. Undefined when the step is
 * possible.
 */
export const hindrance = (state: CaseState, step: Step, seen: stages.Seen): Refusal | undefined =>
  stages.hindranceOf(state, machine[step], seen);

/** Accepts a fact when version and stage allow it; nothing else is checked. Refuses with `stale`, `wrong-stage`. */
export function decideByStage(state: CaseState, step: Step, seen: stages.Seen, fact: CaseFact): CaseDecision {
  const hindered = hindrance(state, step, seen);
  return hindered ? { refused: hindered } : accept(fact);
}

/**
 * Whether an event's transition is possible at this stage. An impossible one changes nothing, because an event cannot
 * be refused.
 */
export const fits = (state: CaseState, move: Move): boolean => stages.fits(state, machine[move]);
