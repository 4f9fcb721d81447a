/** The chosen day and clerk, as the address has them, and the counts of clerks' acts. Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listClerkActs } from "../../../../shared/contracts/staff/clerk-acts.ts";
import { today } from "../../app/clock/now.ts";

export type ClerksDay = ReplyOf<typeof listClerkActs>["body"]["items"][number];

const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");

/** The day that the address names, ISO 8601; today when it names none. */
export function dayAsked(search: string, now = today()): string {
  const day = new URLSearchParams(search).get("day");
  return isDay(day) ? day : now;
}

export function addressOf(day: string, clerk?: string, now = today()): string {
  const path = clerk === undefined ? "/clerk-acts" : `/clerk-acts/${encodeURIComponent(clerk)}`;
  return day === now ? path : `${path}?${new URLSearchParams({ day })}`;
}

/** The kinds of act that have a column of their own; all other kinds count as acts in an applicant's name. */
const apart: readonly string[] = ["identification", "look", "registration", "contact"];

export const actsIn = ({ counts }: Pick<ClerksDay, "counts">): number =>
  Object.entries(counts)
    .filter(([work]) => !apart.includes(work))
    .reduce((sum, [, count]) => sum + count, 0);
