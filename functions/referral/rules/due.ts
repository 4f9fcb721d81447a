/**
 * Decides on the due clocks of a case: ends pauses, gives warnings, escalates (D4, D7, D8). Each warning and each level
 * is given once, so a retry does only what is left.
 */

import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { type Heard, levelsDue } from "../../../shared/domain/time/escalation.ts";
import { hearsOnlyOwner, nextWarningAt, warningsDue } from "../../../shared/domain/time/warning.ts";
import type { CaseState } from "../case/case-state.ts";
import { type ClockFact, type ClockState, isPaused, isRunning, keyOf } from "../case/clocks.ts";

/** The people who get warnings and escalations, without those in conflict of interest (`act-on-due/whom.ts`). */
export interface Whom {
  owner(clock: ClockState): readonly Cleared[];
  /**
   * The head above the clock's owner: of the holding unit or, when the owner is that head, of the nearest unit above.
   */
  supervisor(clock: ClockState): readonly Cleared[];
  /**
   * The nearest unit above that is free of a conflict of interest and to which the clock was not escalated yet.
   * Undefined when there is none.
   */
  above(told: readonly string[]): Heard<Cleared> | undefined;
}

export interface DueTimes {
  /** The time of the decision, ISO 8601 in UTC. */
  readonly now: string;
  resume(clock: ClockState): Pick<ClockState, "due" | "warns">;
  /** When an overdue clock reaches this level of escalation. Level 1 is reached as soon as the clock is overdue. */
  levelAt(clock: ClockState, level: number): string;
}

/** All facts that are due now, sorted by the due dates of the clocks. */
export const actOnClocks = (state: CaseState, times: DueTimes, whom: Whom): readonly ClockFact[] =>
  state.clocks
    .filter(isRunning)
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .flatMap((clock) => actOnClock(clock, times, whom));

function actOnClock(clock: ClockState, times: DueTimes, whom: Whom): readonly ClockFact[] {
  if (isPaused(clock)) return goesOn(clock, times, whom);
  const warnings = warningsOf(clock, times, whom);
  if (clock.due > times.now) return warnings;
  // A referral that was not returned in time counts as accepted. The answer's clock runs on (R4).
  if (clock.clock === "accept")
    return [...warnings, { type: "clock-stopped", ...keyOf(clock), how: "counted" }];
  return [...warnings, ...levelsOf(clock, times, whom)];
}

/** Ends a pause that has reached its limit (R8). The clock may then be overdue immediately. */
function goesOn(clock: ClockState, times: DueTimes, whom: Whom): readonly ClockFact[] {
  if (clock.until === undefined || clock.until > times.now) return [];
  const timed = times.resume(clock);
  const going = { ...clock, ...timed, pauses: [] };
  return [
    { type: "clock-resumed", ...keyOf(clock), because: "cap", ...timed },
    ...actOnClock(going, times, whom),
  ];
}

/** The warning at half of the time goes to the owner; later ones also go to the owner's supervisor (D7). */
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

/** The time of the next warning, escalation or end of a pause, ISO 8601 in UTC. Undefined when none is left. */
export const nextDue = ({ clocks }: Pick<CaseState, "clocks">): string | undefined =>
  clocks
    .filter(isRunning)
    .flatMap((clock) => nextOf(clock) ?? [])
    .sort()[0];

function nextOf(clock: ClockState): string | undefined {
  if (isPaused(clock)) return clock.until;
  return nextWarningAt(clock) ?? clock.next;
}
