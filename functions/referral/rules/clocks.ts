/**
 * The one keeper of time: after whatever was decided of a case, which clocks begin, stand still, go on and end (D1, D4, R8).
 * Every decision over a case passes it (`with-clocks.ts`), so that no step can forget a clock; what it says stands in the same row.
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

/** What the calendar of record says at the moment of a decision; `clock-times.ts` makes it of the directory in force. */
export interface Times extends Sorting {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Nothing when the directory gives such a case no such time. */
  begin(state: CaseState, runs: Runs): Begun | undefined;
  /** When a clock is due with all its pauses, the last of which ends now. */
  resume(clock: ClockState): Timed;
  /**
   * What it has by what the case was corrected to; nothing where the directory gives both as long (D4).
   * @param was what the case was about when the clock was counted last.
   */
  respan(clock: ClockState, was: AboutRequest, is: AboutRequest): Respanned | undefined;
  /** Until when it may stand still, when it begins to do so now (R8). */
  pausedUntil(clock: ClockState): string;
}

/**
 * @param state after what was decided, before its clocks follow.
 * @param before what was decided.
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

/** A stay keeps the clock it began with: where people sort may be another unit by now, and the old one again later (R1). */
function asBegun(runs: Runs, clocks: readonly ClockState[]): Runs {
  const begun = isOfStay(runs) ? clocks.find((clock) => isOfStay(clock) && clock.of === runs.of) : undefined;
  return begun ? { ...runs, clock: begun.clock } : runs;
}

/** One that was begun once begins no second time, however it ended. */
function begun(state: CaseState, runs: Runs, times: Times): readonly ClockFact[] {
  if (clockIn(state.clocks, runs)) return [];
  const timed = times.begin(state, runs);
  if (timed === undefined) return [];
  return [{ type: "clock-started", ...keyOf(runs), from: runs.from, ...timed }];
}

/**
 * D4: of a corrected case the clock that the applicant waits for goes on from its start, with its pauses and its extension, to
 * the date of what the case is about now. Stays keep theirs, which were said to whoever has the case; the law's is everybody's.
 * One that ran out and came to somebody keeps its date, as under another calendar: what was done about it stays done.
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

/** What stands from now on stands first: nobody is told a date that it does not have any more. */
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

/** What stands and is late all the same stands no more. */
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

/** R8: one whose pauses have lasted as long as they may stands still no more; neither does one that is late. */
function paused(clock: ClockState, times: Times): readonly ClockFact[] {
  if (clock.capReached || clock.due <= times.now) return [];
  const until = times.pausedUntil(clock);
  return until <= times.now ? [] : [{ type: "clock-paused", ...keyOf(clock), why: "applicant-asked", until }];
}
