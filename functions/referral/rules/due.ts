/**
 * Acts on due clocks of a case: ends pauses, warns, escalates (D4, D7, D8). A retry does only what is left, so each warning
 * and each level happens once.
 */

import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { type Heard, levelsDue } from "../../../shared/domain/time/escalation.ts";
import { hearsOnlyOwner, nextWarningAt, warningsDue } from "../../../shared/domain/time/warning.ts";
import type { CaseState } from "../case/case-state.ts";
import { type ClockFact, type ClockState, isPaused, isRunning, keyOf } from "../case/clocks.ts";

/** The people to tell, without those in conflict (`act-on-due/whom.ts`). */
export interface Whom {
  owner(clock: ClockState): readonly Cleared[];
  /** The owner's supervisor. */
  supervisor(clock: ClockState): readonly Cleared[];
  /** The nearest unit above that is free of conflict and not told yet. */
  above(told: readonly string[]): Heard<Cleared> | undefined;
}

export interface DueTimes {
  /** ISO 8601 in UTC. */
  readonly now: string;
  resume(clock: ClockState): Pick<ClockState, "due" | "warns">;
  /** When a due clock reaches that level; level 1 is at once. */
  levelAt(clock: ClockState, level: number): string;
}

/** All facts that are due now, of the soonest clock first. */
export const actOnClocks = (state: CaseState, times: DueTimes, whom: Whom): readonly ClockFact[] =>
  state.clocks
    .filter(isRunning)
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .flatMap((clock) => actOnClock(clock, times, whom));

function actOnClock(clock: ClockState, times: DueTimes, whom: Whom): readonly ClockFact[] {
  if (isPaused(clock)) return goesOn(clock, times, whom);
  const warnings = warningsOf(clock, times, whom);
  if (clock.due > times.now) return warnings;
  // A referral that was not returned in time counts as accepted; the answer's clock continues (R4).
  if (clock.clock === "accept")
    return [...warnings, { type: "clock-stopped", ...keyOf(clock), how: "counted" }];
  return [...warnings, ...levelsOf(clock, times, whom)];
}

/** Ends a pause that reached its limit (R8); the clock may be overdue at once. */
function goesOn(clock: ClockState, times: DueTimes, whom: Whom): readonly ClockFact[] {
  if (clock.until === undefined || clock.until > times.now) return [];
  const timed = times.resume(clock);
  const going = { ...clock, ...timed, pauses: [] };
  return [
    { type: "clock-resumed", ...keyOf(clock), because: "cap", ...timed },
    ...actOnClock(going, times, whom),
  ];
}

/** The first warning, at half of the time, goes to the owner; later ones to their supervisor too (D7). */
const warningsOf = (clock: ClockState, { now }: DueTimes, whom: Whom): readonly ClockFact[] =>
  warningsDue(clock, now).map(({ share }) => {
    const above = hearsOnlyOwner({ share }) ? [] : whom.supervisor(clock);
    return { type: "warned", ...keyOf(clock), share, to: [...new Set([...whom.owner(clock), ...above])] };
  });

function levelsOf(clock: ClockState, times: DueTimes, whom: Whom): readonly ClockFact[] {
  const told = clock.escalated.map(({ unit }) => unit);
  const { levels, ended } = levelsDue(
    { due: clock.due, told, next: clock.next, ended: clock.escalationEnded },
    { now: times.now, levelAt: (level) => times.levelAt(clock, level), above: whom.above },
  );
  return [
    ...levels.map((level) => ({ type: "escalated" as const, ...keyOf(clock), ...level })),
    ...(ended ? [{ type: "escalation-ended" as const, ...keyOf(clock) }] : []),
  ];
}

/** The time of the next warning, escalation or end of a pause; undefined when no clock runs. ISO 8601 in UTC. */
export const nextDue = ({ clocks }: Pick<CaseState, "clocks">): string | undefined =>
  clocks
    .filter(isRunning)
    .flatMap((clock) => nextOf(clock) ?? [])
    .sort()[0];

function nextOf(clock: ClockState): string | undefined {
  if (isPaused(clock)) return clock.until;
  return nextWarningAt(clock) ?? clock.next;
}
