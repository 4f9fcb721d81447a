/**
 * What time does to a meeting: an offer ends (M6), a reminder is due (M13), a decision or minutes are late (M2, M12, D8). Told again it finds what is
 * left to do and nothing else, so that each happens once, whoever sweeps and how often. Pure.
 */

import { levelsDue, nextLevelAt, type Rising } from "../../../shared/domain/escalation.ts";
import type { Cleared } from "../conflict.ts";
import type { MeetingFact } from "../meeting-facts.ts";
import { clockOf, isUntold, type MeetingState } from "../meeting-state.ts";
import { accept, type MeetingDecision } from "./machine.ts";
import { isTooLateToRemind } from "./reminding.ts";

export interface DueTimes extends Pick<Rising<Cleared>, "above"> {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** When what was due at that moment goes up to that level. */
  readonly levelAt: (due: string, level: number) => string;
}

export const actOnTime = (state: MeetingState, times: DueTimes): MeetingDecision =>
  accept(...offerEnds(state, times), ...reminds(state, times), ...goesUp(state, times));

/** When the next thing falls due; none when nothing does. ISO 8601 in UTC. */
export function nextDue(state: MeetingState): readonly string[] {
  const risen = risenOf(state);
  const moments = [
    state.stage === "offered" ? state.offer?.until : undefined,
    state.stage === "booked" ? state.remindAt : undefined,
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
