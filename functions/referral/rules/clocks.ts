/**
 * Decides, after every decision on a case, which clocks start, pause, resume and stop (D1, D4, R8). `with-clocks.ts`
 * adds the result to the same row, so no step can forget a clock.
 */

import type { CaseState } from "../case/case-state.ts";
import {
  type ClockFact,
  type ClockKey,
  type ClockState,
  clockIn,
  isActedOn,
  isPaused,
  isRunning,
  isSame,
  keyOf,
  type ResumedBy,
  type Span,
  type Timed,
} from "../case/clocks.ts";
import type { AboutRequest } from "../case/core.ts";
import { clocksToRun, type Runs, type Sorting } from "./running-clocks.ts";

type FactOf<Type extends ClockFact["type"]> = Extract<ClockFact, { readonly type: Type }>;
type Respanned = Timed & { readonly span: Span; readonly until?: string };
type Begun = Timed & { readonly span: Span; readonly place: string; readonly promised?: string };

/**
 * Computes times by the calendar at the moment of a decision. `clock-times.ts` makes these functions from the directory.
 */
export interface Times extends Sorting {
  /** The time of the decision, ISO 8601 in UTC. */
  readonly now: string;
  /** The start of a clock; undefined when the directory sets no time for this clock in such a case. */
  begin(state: CaseState, runs: Runs): Begun | undefined;
  /** The due date and warnings with all pauses; a pause that is still open ends now. */
  resume(clock: ClockState): Timed;
  /**
   * The clock's times under the corrected kind and subject. Undefined when the directory gives both the same duration
   * (D4).
   * @param was the request before the correction.
   */
  respan(clock: ClockState, was: AboutRequest, is: AboutRequest): Respanned | undefined;
  /** The latest end of a pause that begins now (R8). */
  pausedUntil(clock: ClockState): string;
}

/**
 * The facts about clocks that follow from a decision.
 * @param state after the decision, without these facts.
 * @param before the state before the decision.
 */
export function keepClocks(
  state: CaseState,
  times: Times,
  before: Pick<CaseState, "request">,
): readonly ClockFact[] {
  const wanted = clocksToRun(state, times).map((runs) => asBegun(runs, state.clocks));
  const running = state.clocks.filter(isRunning);
  return [
    ...running.flatMap((clock) => {
      const again = respanned(clock, before.request, state.request, times);
      return again ? goingOnAs(again, clock, wanted, times) : goingOn(clock, wanted, times);
    }),
    ...wanted.flatMap((runs) => begun(state, runs, times)),
  ];
}

const isOfStay = ({ clock }: ClockKey): boolean => clock === "triage" || clock === "accept";

/**
 * A case's stay at a unit keeps the clock with which it began, `triage` or `accept`, because the directory's triage unit
 * may change and change back (R1).
 */
function asBegun(runs: Runs, clocks: readonly ClockState[]): Runs {
  const begun = isOfStay(runs) ? clocks.find((clock) => isOfStay(clock) && clock.of === runs.of) : undefined;
  return begun ? { ...runs, clock: begun.clock } : runs;
}

/** Starts a clock that should run. A clock with the same key starts only once, however it ended. */
function begun(state: CaseState, runs: Runs, times: Times): readonly ClockFact[] {
  if (clockIn(state.clocks, runs)) return [];
  const timed = times.begin(state, runs);
  if (timed === undefined) return [];
  return [{ type: "clock-started", ...keyOf(runs), from: runs.from, ...timed }];
}

/**
 * The new times of a clock after a correction (D4). Only the clock of the answer or of the second stage gets the new
 * kind's date; it keeps its start, pauses and extension. An escalated clock keeps its date, because the escalation
 * cannot be undone.
 */
function respanned(
  clock: ClockState,
  was: AboutRequest | undefined,
  is: AboutRequest | undefined,
  times: Times,
): FactOf<"clock-respanned"> | undefined {
  const waitedFor = clock.clock === "answer" || clock.clock === "second-stage";
  const corrected = was && is && (was.kind !== is.kind || was.subject !== is.subject);
  if (!waitedFor || !corrected || isActedOn(clock)) return undefined;
  const timed = times.respan(clock, was, is);
  return timed && { type: "clock-respanned", ...keyOf(clock), ...timed };
}

/**
 * The facts of a corrected clock, in order. A clock that must pause now is paused before its new date is stored, so
 * that no date is announced that holds only for a moment.
 */
function goingOnAs(
  again: FactOf<"clock-respanned">,
  clock: ClockState,
  wanted: readonly Runs[],
  times: Times,
): readonly ClockFact[] {
  const other = { ...clock, ...again };
  if (isLate(other, times)) return [again, wentOn(other, "late", times)];
  const then = goingOn(other, wanted, times);
  return then[0]?.type === "clock-paused" ? [...then, again] : [again, ...then];
}

/** Whether a paused clock would be overdue if it resumed now; it then resumes. */
const isLate = (clock: ClockState, times: Times): boolean =>
  isPaused(clock) && times.resume(clock).due <= times.now;

const wentOn = (clock: ClockState, because: ResumedBy, times: Times): ClockFact => ({
  ...{ type: "clock-resumed", ...keyOf(clock), because },
  ...times.resume(clock),
});

function goingOn(clock: ClockState, wanted: readonly Runs[], times: Times): readonly ClockFact[] {
  const runs = wanted.find((one) => isSame(one, clock));
  if (runs === undefined) return [{ type: "clock-stopped", ...keyOf(clock), how: "done" }];
  if (runs.paused && !isPaused(clock)) return paused(clock, times);
  return !runs.paused && isPaused(clock) ? [wentOn(clock, "replied", times)] : [];
}

/** Pauses a clock, unless its pauses have reached their limit or it is overdue (R8). */
function paused(clock: ClockState, times: Times): readonly ClockFact[] {
  if (clock.capReached || clock.due <= times.now) return [];
  const until = times.pausedUntil(clock);
  return until <= times.now ? [] : [{ type: "clock-paused", ...keyOf(clock), why: "applicant-asked", until }];
}
