/** The free meeting times of two weeks, by day. Pure. */
import { dayNumber, isoDay } from "../../../../shared/contracts/fields/calendar.ts";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import type { Place } from "./view.ts";

export type StaffPlace = ReplyOf<typeof listPlaces>["body"]["places"][number];

const length = 14;

/** The first and last day, both included, of the fortnight that starts `after` fortnights after `day`. */
export function fortnightOf(day: string, after: number): { readonly first: string; readonly last: string } {
  const first = dayNumber(day) + after * length;
  return { first: isoDay(first), last: isoDay(first + length - 1) };
}

/** The key of a meeting time, unique among the meeting times of one official; keys sort by time. */
export const keyOf = ({ day, time }: Pick<Place, "day" | "time">): string => `${day} ${time}`;

export const placeOf = (host: string, key: string): Place => {
  const [day = "", time = ""] = key.split(" ");
  return { host, day, time };
};

export interface FreeDay {
  readonly day: string;
  readonly places: readonly StaffPlace[];
}

/**
 * The days that have free future meeting times.
 * @param now the present time in the form of `keyOf`: `2026-12-15 09:20`
 */
export function freeDays(places: readonly StaffPlace[], now: string): readonly FreeDay[] {
  const free = places.filter((place) => place.holders < place.capacity && keyOf(place) > now);
  const days = [...new Set(free.map(({ day }) => day))];
  return days.map((day) => ({ day, places: free.filter((place) => place.day === day) }));
}
