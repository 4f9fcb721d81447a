/** When a notice has work for the clock, by its fold alone (N3, N4). Pure. */

import type { NoticeState } from "../notice/journal.ts";

/**
 * Minutes after an attempt at which its provider is asked for the outcome. They end shortly before
 * Kavenegar's twelve hours, after which it forgets our ids.
 */
export const askedAfterMinutes = [2, 15, 120, 660] as const;

/** ISO 8601 in UTC, possibly in the past; undefined without work for the clock. */
export function nextDue(state: NoticeState): string | undefined {
  // No event brings a postponed notice back, so the clock does, until a provider takes it.
  if (state.stage !== "settled") return state.until;
  const minutes = askedAfterMinutes[state.asked];
  const isOver = state.arrival !== undefined || state.outcome === "failed";
  if (!state.asks || isOver || minutes === undefined) return undefined;
  return new Date(Date.parse(state.begunAt ?? "") + minutes * 60_000).toISOString();
}
