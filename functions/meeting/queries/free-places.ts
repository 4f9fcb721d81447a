/**
 * Computes the free places of an official's public days from two lists: the days, and the held places (M4, M14). A free
 * place has no row.
 */

import { minutesOf } from "../../../shared/domain/time/calendar-data.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { isSamePlace, type Place, placeId, timeAt, timesOf } from "../journals/place-id.ts";
import { type DayRow, daysList, type PlaceRow, placesList } from "../projections/views-of-days.ts";
import { isAhead } from "../rules/arranging.ts";
import { type Days, rowsByDay } from "./lists-by-day.ts";

export interface PlaceSeen extends Place {
  readonly unit: string;
  /** The time at which the time slot (place) ends: `09:20`. */
  readonly ends: string;
  /** The number of meetings that have booked this time slot (place), and the most that may. */
  readonly holders: number;
  readonly capacity: number;
}

/** The most days whose time slots one call may ask for. */
export const mostDaysShown = 31;
/** How many days before and after a taken place are searched for free ones (M5). */
const around = 14;
const mostAlternatives = 3;

type Views = Pick<ViewStore, "list">;
interface Span extends Days {
  readonly host: string;
}

/**
 * Returns the places in this span, ordered by day and time. The lists may lag behind the journal, so booking checks again
 * (M5).
 */
export async function placesIn(views: Views, span: Span): Promise<readonly PlaceSeen[]> {
  const [days, held] = await Promise.all([
    rowsByDay<DayRow>(views, daysList(span.host), span),
    rowsByDay<PlaceRow>(views, placesList(span.host), span),
  ]);
  const holders = new Map(held.map((row) => [placeId(row), row.holders]));
  return days.flatMap(({ host, day, unit, capacity, ...division }) =>
    timesOf(division).map((time) => {
      const place = { host, day, time };
      const ends = timeAt(minutesOf(time) + division.minutes);
      return { ...place, ends, unit, capacity, holders: holders.get(placeId(place)) ?? 0 };
    }),
  );
}

export const isFree = ({ holders, capacity }: PlaceSeen): boolean => holders < capacity;

/** Returns the free places nearest to a taken one, the nearest first; at most `mostAlternatives`. */
export async function alternativesTo(
  { views, now }: Pick<MeetingDeps, "views" | "now">,
  taken: Place,
): Promise<readonly Place[]> {
  const middle = dayNumber(taken.day);
  const span = { host: taken.host, first: isoDay(middle - around), last: isoDay(middle + around) };
  const at = now().toISOString();
  const distance = ({ day, time }: Place) =>
    Math.abs(Date.parse(momentOfTehran(day, time)) - Date.parse(momentOfTehran(taken.day, taken.time)));
  return (await placesIn(views, span))
    .filter((one) => isFree(one) && isAhead(one, at) && !isSamePlace(one, taken))
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, mostAlternatives)
    .map(({ host, day, time }) => ({ host, day, time }));
}
