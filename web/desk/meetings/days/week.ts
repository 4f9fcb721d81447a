/** The week on the screen: the meeting times and closures of each day (M4). Pure. */

import { dayNumber, isoDay, weekdayNumber } from "../../../../shared/contracts/fields/calendar.ts";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import { defined } from "../../../../shared/defined.ts";

export type Known = ReplyOf<typeof listPlaces>["body"];
export type PlaceShown = Known["places"][number];

export interface DayShown {
  /** The day in Tehran, ISO 8601. */
  readonly day: string;
  readonly places: readonly PlaceShown[];
  /** `free` is the number of free seats, `room` the number of all seats; a group meeting has several seats. */
  readonly free: number;
  readonly room: number;
  /** Why there are no meetings on this day, by the working calendar. */
  readonly shut?: Known["shut"][number];
}

export const dayAfter = (day: string, days: number): string => isoDay(dayNumber(day) + days);

/** The week around a day, from Saturday to Friday. */
export function weekOf(day: string): readonly string[] {
  const first = dayNumber(day) - weekdayNumber(dayNumber(day));
  return Array.from({ length: 7 }, (_, at) => isoDay(first + at));
}

export const freeIn = ({ capacity, holders }: PlaceShown): number => Math.max(0, capacity - holders);

/**
 * @param gone the days that the user just cancelled; they are shown without meeting times, since the list is updated a
 * moment later
 */
export function shownOf(week: readonly string[], known: Known, gone: readonly string[]): readonly DayShown[] {
  return week.map((day) => {
    const places = gone.includes(day) ? [] : known.places.filter((place) => place.day === day);
    const shut = known.shut.find((one) => one.day === day);
    return {
      day,
      places,
      free: places.reduce((sum, place) => sum + freeIn(place), 0),
      room: places.reduce((sum, { capacity }) => sum + capacity, 0),
      ...defined({ shut }),
    };
  });
}

/**
 * The number of days by which a key moves; `undefined` for keys that do not move. Arrows follow the direction of the
 * script.
 */
export function stepOf(key: string, rtl: boolean): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: rtl ? 1 : -1,
    ArrowRight: rtl ? -1 : 1,
    PageDown: 7,
    PageUp: -7,
  };
  return steps[key];
}
