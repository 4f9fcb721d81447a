/**
 * The rules for what is due in a meeting: the end of an offer (M6), a reminder (M13), warnings (D7) and escalations (M2,
 * M12, D8). A retry finds only what is not yet done, so nothing is done twice. Pure functions.
 */

import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { levelsDue, nextLevelAt, type Rising } from "../../../shared/domain/time/escalation.ts";
import { hearsOnlyOwner, nextWarningAt, warningsDue } from "../../../shared/domain/time/warning.ts";
import { clockMoved, clockOf } from "../meeting/clocks.ts";
import type { Timed } from "../meeting/decision-deadline.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { isUntold } from "../meeting/offering.ts";
import { accept, type MeetingDecision } from "./machine.ts";
import { isTooLateToRemind } from "./reminding.ts";

export interface DueTimes extends Pick<Rising<Cleared>, "above"> {
  /** The present moment; ISO 8601 in UTC. */
  readonly now: string;
  /** The moment at which a delay since `due` is escalated to this level; ISO 8601 in UTC. */
  readonly levelAt: (due: string, level: number) => string;
  /** Computes a running deadline and its warnings again by the calendar in force (D3). */
  readonly recount: (running: NonNullable<MeetingState["running"]>) => Timed;
  /**
   * The staff who must act before the deadline. `supervisor`: the nearest unit, from theirs upwards, with a head who is
   * not one of them. This head gets only the warnings after half of the time (D7).
   */
  readonly owners: readonly Cleared[];
  readonly supervisor?: { readonly unit: string; readonly to: readonly Cleared[] } | undefined;
}

/**
 * Decides which offers end, and which reminders, warnings and escalations are due. Before a warning or an escalation,
 * deadlines are computed again by the calendar in force (D3).
 */
export function actOnTime(state: MeetingState, times: DueTimes): MeetingDecision {
  const moved = movedBy(state, times);
  const counted = moved ? { ...state, ...clockMoved(state, moved) } : state;
  return accept(
    ...offerEnds(state, times),
    ...reminds(state, times),
    ...(moved ? [moved] : []),
    ...warns(counted, times),
    ...goesUp(counted, times),
  );
}

/** The moments at which something is due next; ISO 8601 in UTC. Empty when there are none. */
export function nextDue(state: MeetingState): readonly string[] {
  const risen = risenOf(state);
  const moments = [
    state.stage === "offered" ? state.offer?.until : undefined,
    state.stage === "booked" ? state.remindAt : undefined,
    risen && state.running && nextWarningAt(state.running),
    risen && nextLevelAt(risen),
  ];
  return moments.filter((moment) => moment !== undefined);
}

/**
 * Ends an offer of meeting times that the applicant did not answer. If messages do not reach the applicant and staff never
 * told the applicant of the offer, the offer does not count as unanswered (C18).
 */
function offerEnds(state: MeetingState, { now }: DueTimes): readonly MeetingFact[] {
  const { offer, stage } = state;
  if (stage !== "offered" || !offer || offer.until > now) return [];
  return [{ type: "offer-expired", ...(isUntold(state) && { untold: true as const }) }];
}

/** Makes the reminder of the present place, if it is due. A meeting that lost its place has no `remindAt`. */
function reminds({ stage, place, remindAt }: MeetingState, { now }: DueTimes): readonly MeetingFact[] {
  if (stage !== "booked" || !place || remindAt === undefined || remindAt > now) return [];
  const tooLate = isTooLateToRemind(place, now) && { tooLate: true as const };
  return [{ type: "reminder-due", place, ...tooLate }];
}

/**
 * Returns the new dates of the running deadline when the calendar changed them, or undefined (D3). A deadline that was
 * escalated never moves.
 */
export function movedBy({ late, running, ...state }: MeetingState, { recount }: Pick<DueTimes, "recount">) {
  const waitsFor = clockOf(state);
  if (!waitsFor || !running || late) return undefined;
  const { due, warns } = recount(running);
  const isAsCounted = due === waitsFor.due && running.warns.every(({ at }, n) => warns[n]?.at === at);
  return isAsCounted ? undefined : ({ type: "clock-moved", clock: waitsFor.clock, due, warns } as const);
}

/** Makes the warnings that are due and not given yet: one for each share of the time until the deadline (D7). */
function warns(state: MeetingState, times: DueTimes): readonly MeetingFact[] {
  const [waitsFor, { running }] = [clockOf(state), state];
  if (!waitsFor || !running) return [];
  return warningsDue(running, times.now).map(({ share }) => ({
    ...{ type: "warned" as const, clock: waitsFor.clock },
    ...warningOf(share, times),
  }));
}

function warningOf(share: number, { owners, supervisor }: DueTimes) {
  if (!supervisor || hearsOnlyOwner({ share })) return { share, to: owners };
  return { share, to: [...new Set([...owners, ...supervisor.to])], above: supervisor.unit };
}

function risenOf(state: MeetingState) {
  const { late, escalatedTo = [] } = state;
  const waitsFor = clockOf(state);
  return waitsFor && { ...waitsFor, told: escalatedTo, next: late?.next, ended: late?.ended };
}

function goesUp(state: MeetingState, { now, levelAt, above }: DueTimes): readonly MeetingFact[] {
  const risen = risenOf(state);
  if (!risen) return [];
  const { clock, due } = risen;
  const { levels, ended } = levelsDue(risen, { now, above, levelAt: (level) => levelAt(due, level) });
  return [
    ...levels.map((level) => ({ type: "escalated" as const, clock, ...level })),
    ...(ended ? [{ type: "escalation-ended" as const, clock }] : []),
  ];
}
