/**
 * The one order of all lists of cases (R17), so that several can be read as one: first by due time, overdue first, and
 * among equal ones by registration; then paused cases; then cases without a running clock, the newest first.
 */

import { isPaused } from "../case/clocks.ts";
import type { InboxRow } from "./inbox-row.ts";

/** Turns times round, because lists order text upwards. */
const latest = 8_640_000_000_000_000;
const backwards = (moment: string): string => String(latest - Date.parse(moment)).padStart(16, "0");

/** A place in the order; an earlier one is the lesser text. */
export function inboxOrderOf({
  next,
  registeredAt,
  case: code,
}: Pick<InboxRow, "next" | "registeredAt" | "case">): string {
  if (!next) return `2#${backwards(registeredAt)}#${code}`;
  return `${isPaused(next) ? 1 : 0}#${next.due}#${registeredAt}#${code}`;
}

const moment = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z`;

export const inboxOrder = new RegExp(String.raw`^(?:[01]#${moment}#${moment}|2#\d{16})#\d{12}$`);
