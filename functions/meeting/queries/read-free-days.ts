import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { monthOf } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { FreeDay, FreeDays } from "../../../shared/meetings/for-intake.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { type DayOfMonth, monthList } from "../projections/views-of-days.ts";
import { isAhead } from "../rules/arranging.ts";
import { isFree, type PlaceSeen, placesIn } from "./free-places.ts";
import { rowsByDay } from "./lists-by-day.ts";

/** The number of coming days that are shown. */
const ahead = 30;

/**
 * Returns the coming days of all officials with free places (M15). The reply depends only on the free places, so that
 * held places are not revealed (M14).
 */
export async function readFreeDays({ views, now }: Pick<MeetingDeps, "views" | "now">): Promise<FreeDays> {
  const at = now();
  const first = tehranDay(at);
  const span = { first, last: isoDay(dayNumber(first) + ahead - 1) };
  const months = [...new Set([monthOf(span.first), monthOf(span.last)])];
  const days = await Promise.all(months.map((month) => rowsByDay<DayOfMonth>(views, monthList(month), span)));
  const hosts = new Set(
    days.flat().flatMap(({ host, cancelled }) => (cancelled === undefined ? [host] : [])),
  );
  const places = await Promise.all([...hosts].map((host) => placesIn(views, { host, ...span })));
  return { days: freeDaysOf(places.flat().filter((one) => isFree(one) && isAhead(one, at.toISOString()))) };
}

/** @param free the free places of each official and day, in order. */
function freeDaysOf(free: readonly PlaceSeen[]): FreeDay[] {
  const byDay = Map.groupBy(free, ({ host, day }) => `${day}#${host}`);
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, places]) => {
      const [begins, ends] = [places[0], places.at(-1)];
      if (!begins || !ends) return [];
      const { host, day, time: from } = begins;
      const left = places.reduce((sum, { capacity, holders }) => sum + capacity - holders, 0);
      return [{ host, day, from, until: ends.ends, free: left }];
    });
}
