import { monthOf } from "../../../shared/domain/time/solar-hijri.ts";
import { refuse } from "../../../shared/handler/http/reply.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { type DayOfMonth, monthList } from "../projections/views-of-days.ts";
import { isSpan } from "./list-places.ts";
import { rowsByDay } from "./lists-by-day.ts";

/**
 * Returns the officials with a public day on that day that was not cancelled (M4). Refuses with `span-too-long` for a
 * date that is not in the calendar.
 */
export async function listHosts({ views }: Pick<MeetingDeps, "views">, day: string) {
  const span = { first: day, last: day };
  if (!isSpan(span, 1)) return refuse("span-too-long", { most: 1 });
  const days = await rowsByDay<DayOfMonth>(views, monthList(monthOf(day)), span);
  return { hosts: days.flatMap(({ host, cancelled }) => (cancelled === undefined ? [host] : [])) };
}
