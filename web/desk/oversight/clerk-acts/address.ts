/** The chosen day and clerk in the address, and the counts of acts. Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listClerkActs } from "../../../../shared/contracts/staff/clerk-acts.ts";
import { today } from "../../app/clock/now.ts";

export type ClerksDay = ReplyOf<typeof listClerkActs>["body"]["items"][number];

const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");

/** ISO; today when the address has none. */
export function dayAsked(search: string, now = today()): string {
  const day = new URLSearchParams(search).get("day");
  return isDay(day) ? day : now;
}

export function addressOf(day: string, clerk?: string, now = today()): string {
  const path = clerk === undefined ? "/clerk-acts" : `/clerk-acts/${encodeURIComponent(clerk)}`;
  return day === now ? path : `${path}?${new URLSearchParams({ day })}`;
}

/** Acts with a column of their own; all others count as acts in applicants' names. */
const apart: readonly string[] = ["identification", "look", "registration", "contact"];

export const actsIn = ({ counts }: Pick<ClerksDay, "counts">): number =>
  Object.entries(counts)
    .filter(([work]) => !apart.includes(work))
    .reduce((sum, [, count]) => sum + count, 0);
