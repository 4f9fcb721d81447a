/**
 * When the task that runs each minute has work for a notice, computed only from the notice's state (N3, N4). Pure
 * functions.
 */

import type { NoticeState } from "../notice/journal.ts";

/**
 * The minutes after an attempt at which its provider is asked for the outcome. The last is shortly before twelve hours,
 * after which the SMS provider Kavenegar no longer knows our ids.
 */
export const askedAfterMinutes = [2, 15, 120, 660] as const;

/** Returns when the notice is due; ISO 8601 in UTC, possibly in the past. Undefined when there is nothing left to do. */
export function nextDue(state: NoticeState): string | undefined {
  // No event brings a postponed notice back, so a task tries to send it each minute until a provider takes it.
  if (state.stage !== "settled") return state.until;
  const minutes = askedAfterMinutes[state.asked];
  const isOver = state.arrival !== undefined || state.outcome === "failed" || state.isOver;
  if (!state.asks || isOver || minutes === undefined) return undefined;
  const due = Date.parse(state.begunAt ?? "") + minutes * 60_000;
  return new Date(Math.max(due, Date.parse(state.askNotBefore ?? "") || 0)).toISOString();
}
