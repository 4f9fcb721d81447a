/**
 * What time does to a meeting: an offer ends (M6), a reminder is due (M13), the time of a decision or of minutes is running out (D7) or they are late (M2, M12, D8). Told again it finds what is
 * left to do and nothing else, so that each happens once, whoever sweeps and how often. Pure.
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
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** When what was due at that moment goes up to that level. */
  readonly levelAt: (due: string, level: number) => string;
  /** What the calendar in force says of a clock that runs (D3). */
  readonly recount: (running: NonNullable<MeetingState["running"]>) => Timed;
  /** D7: whose work it is, and the unit above whose head hears it after half the time. */
  readonly owners: readonly Cleared[];
  readonly supervisor?: { readonly unit: string; readonly to: readonly Cleared[] } | undefined;
}

/** Before anybody is warned, or hears that it is late, it is asked what the calendar in force says (D3). */
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

/** When the next thing falls due; none when nothing does. ISO 8601 in UTC. */
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

/** After somebody chose, it finds nothing to do. Of whom nobody told it ends with its times, and is nothing they left unanswered (C18). */
function offerEnds(state: MeetingState, { now }: DueTimes): readonly MeetingFact[] {
  const { offer, stage } = state;
  if (stage !== "offered" || !offer || offer.until > now) return [];
  return [{ type: "offer-expired", ...(isUntold(state) && { untold: true as const }) }];
}

/** Whoever has another time by now, or none, is not reminded of this one: it went with its place. */
function reminds({ stage, place, remindAt }: MeetingState, { now }: DueTimes): readonly MeetingFact[] {
  if (stage !== "booked" || !place || remindAt === undefined || remindAt > now) return [];
  const tooLate = isTooLateToRemind(place, now) && { tooLate: true as const };
  return [{ type: "reminder-due", place, ...tooLate }];
}

/** D3: where its clock stands now, if that is elsewhere. What is late and came to somebody keeps its date: what was done about it stays done. */
export function movedBy({ late, running, ...state }: MeetingState, { recount }: Pick<DueTimes, "recount">) {
  const waitsFor = clockOf(state);
  if (!waitsFor || !running || late) return undefined;
  const { due, warns } = recount(running);
  const isAsCounted = due === waitsFor.due && running.warns.every(({ at }, n) => warns[n]?.at === at);
  return isAsCounted ? undefined : ({ type: "clock-moved", clock: waitsFor.clock, due, warns } as const);
}

/** D7. */
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
