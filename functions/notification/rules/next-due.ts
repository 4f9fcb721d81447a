/** When the clock has something to do about a notice, by its fold alone (N3, N4). Pure. */

import type { NoticeState } from "../notice/journal.ts";

/**
 * How many minutes after an attempt its provider is asked what became of it. All of Kavenegar's twelve hours are used but a
 * margin: then it forgets our ids.
 */
export const askedAfterMinutes = [2, 15, 120, 660] as const;

/** ISO 8601 in UTC; nothing when the clock has nothing to do. It may lie in the past. */
export function nextDue(state: NoticeState): string | undefined {
  // Whoever put a notice off brings it back, and again while no provider takes it: no event does.
  if (state.stage !== "settled") return state.until;
  const minutes = askedAfterMinutes[state.asked];
  const isOver = state.arrival !== undefined || state.outcome === "failed";
  if (!state.asks || isOver || minutes === undefined) return undefined;
  return new Date(Date.parse(state.begunAt ?? "") + minutes * 60_000).toISOString();
}
