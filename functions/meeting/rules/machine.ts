/**
 * The state machine of a meeting, put together from the transitions in `meeting/`. Pure functions. Permissions are in
 * the policy table, and conflicts of interest in `conflict.ts`.
 */

import * as stages from "../../../shared/aggregate/stages.ts";
import type { MeetingAction } from "../../../shared/contracts/policy.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import * as asking from "../meeting/asking.ts";
import * as attending from "../meeting/attending.ts";
import * as booking from "../meeting/booking.ts";
import * as clocks from "../meeting/clocks.ts";
import * as deputies from "../meeting/deputies.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import * as minutes from "../meeting/minutes.ts";
import * as offering from "../meeting/offering.ts";
import * as reviewing from "../meeting/reviewing.ts";
import type { Transition } from "../meeting/subject.ts";

export type MeetingDecision = Decision<MeetingFact>;

const machine = {
  ...asking.transitions,
  ...reviewing.transitions,
  ...offering.transitions,
  ...booking.transitions,
  ...attending.transitions,
  ...deputies.transitions,
  ...minutes.transitions,
  ...clocks.transitions,
} as const satisfies Record<string, Transition<MeetingFact["type"]>>;

export type Move = keyof typeof machine;

/**
 * The names of staff's steps, as in the policy table and the API. Each step causes one of the transitions that have its
 * name as `action`.
 */
export type StepAction = Extract<(typeof machine)[Move], { readonly action: MeetingAction }>["action"];

/** The transitions that a step of staff may cause; empty for actions that cause none. */
const movesOf = (action: MeetingAction): readonly Transition[] =>
  Object.values<Transition>(machine).filter((move) => move.action === action);

/** Whether a step of staff may start from the meeting's present stage. */
export const startsNow = (state: Pick<MeetingState, "stage">, action: MeetingAction): boolean =>
  movesOf(action).some((move) => stages.fits(state, move));

export const accept = (...facts: readonly MeetingFact[]): MeetingDecision => ({ facts });

export const fits = (state: Pick<MeetingState, "stage">, move: Move): boolean =>
  stages.fits(state, machine[move]);

/**
 * Returns why the transition is refused, or undefined: `stale` (412) when the step was based on an older version, or
 * `wrong-stage`.
 */
export const hindrance = (state: MeetingState, move: Move, seen?: stages.Seen): Refusal | undefined =>
  stages.hindranceOf(state, machine[move], seen);
