/** The dates of a case's clocks, counted again under another calendar (D3). Pure. */

import type { CaseState } from "../case/case-state.ts";
import {
  type ClockFact,
  type ClockState,
  type Entry,
  isActedOn,
  isRunning,
  keyOf,
  type Timed,
} from "../case/clocks.ts";

export interface RecountTimes {
  /** What the calendar in force says of a clock as it is, and of one that stands until when it does. */
  recount(clock: ClockState): Timed & { readonly until?: string };
}

/**
 * Every clock that runs and has another date than the calendar in force says. One that ran out and came to somebody keeps its
 * date: what was done about it stays done. Whatever was warned of stays said, and the first promise stays promised.
 *
 * @param what the entries that changed, as far as they touch a clock.
 */
export const recountClocks = (
  { clocks }: Pick<CaseState, "clocks">,
  { recount }: RecountTimes,
  what: (clock: ClockState, due: string) => readonly Entry[],
): readonly ClockFact[] =>
  clocks
    .filter((clock) => isRunning(clock) && !isActedOn(clock))
    .flatMap((clock) => {
      const counted = recount(clock);
      if (isAsCounted(clock, counted)) return [];
      const moved = { ...keyOf(clock), because: "calendar", what: what(clock, counted.due) } as const;
      return [{ type: "clock-moved", ...moved, ...counted }];
    });

/** Whether a clock stands where the calendar says. */
const isAsCounted = (
  clock: Pick<ClockState, "due" | "warns" | "until">,
  { due, warns, until }: ReturnType<RecountTimes["recount"]>,
): boolean =>
  clock.due === due &&
  (until === undefined || clock.until === until) &&
  clock.warns.length === warns.length &&
  warns.every(({ at }, place) => clock.warns[place]?.at === at);
