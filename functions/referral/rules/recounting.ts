/** Moves the due dates of a case's clocks when the calendar changed (D3). Pure. */

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
  /** The clock's dates by the newest calendar, with the end of its pause. */
  recount(clock: ClockState): Timed & { readonly until?: string };
}

/**
 * Moves every running clock to its date by the newest calendar. An escalated clock keeps its date, because the
 * escalation cannot be undone. Warnings already given and the first promised date stay.
 *
 * @param what finds the changed calendar entries that touch a clock.
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

/** Whether the clock already has these dates. */
const isAsCounted = (
  clock: Pick<ClockState, "due" | "warns" | "until">,
  { due, warns, until }: ReturnType<RecountTimes["recount"]>,
): boolean =>
  clock.due === due &&
  (until === undefined || clock.until === until) &&
  clock.warns.length === warns.length &&
  warns.every(({ at }, place) => clock.warns[place]?.at === at);
