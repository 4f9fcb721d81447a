/**
 * The order that all lists of cases share, so that several lists can be merged (R17). Cases with a running clock come
 * first, by due time, then by registration. Paused cases follow, then cases without a running clock, the newest first.
 */

import { isPaused } from "../case/clocks.ts";
import type { InboxRow } from "./inbox-row.ts";

/** Turns a time into text by which the newest row sorts first, because lists sort text in ascending order. */
const latest = 8_640_000_000_000_000;
const backwards = (moment: string): string => String(latest - Date.parse(moment)).padStart(16, "0");

/** The sort key of a case in all lists; a key that sorts earlier is listed earlier. */
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
