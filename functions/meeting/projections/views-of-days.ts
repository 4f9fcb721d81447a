/**
 * What is read to find a free place (M4, M14): the public days of an official, and those of their places that somebody holds.
 * A free place has no row: it is what the two lists leave over.
 */

import { defined } from "../../../shared/defined.ts";
import { monthOf } from "../../../shared/domain/time/solar-hijri.ts";
import type { BuildViews } from "../../../shared/journal/views.ts";
import { type DayCancelledBecause, type DayState, isOn } from "../journals/journal-days.ts";
import type { PlaceState } from "../journals/journal-places.ts";
import { type Division, dayOf, type Place, placeOf } from "../journals/place-id.ts";

export interface DayRow extends Division {
  readonly host: string;
  readonly day: string;
  readonly unit: string;
}

export interface PlaceRow extends Place {
  /** How many meetings hold it, and how many may. */
  readonly holders: number;
  readonly capacity: number;
}

/** A day among those of all officials; one that was cancelled stays there, as such. */
export interface DayOfMonth extends DayRow {
  readonly cancelled?: DayCancelledBecause;
}

/** By day. */
export const daysList = (host: string): string => `days#${host}`;
/** The public days of all officials in a month, by day. */
export const monthList = (month: string): string => `days-in#${month}`;
/** By day and time; the places that at least one meeting holds. */
export const placesList = (host: string): string => `places#${host}`;

/** Where a day begins in either list, whatever its times; a place's order is its day and time. */
const orderOfDay = (day: string): string => day;
const orderOfPlace = ({ day, time }: Place): string => `${day}T${time}`;

/** A day that was cancelled stands in its official's list no more. */
export const buildDayViews: BuildViews<DayState> = (id, version, state) => {
  const { published, cancelled } = state;
  if (!published) return [];
  const { host, day } = dayOf(id);
  const data: DayRow = { host, day, ...published };
  const place = isOn(state) ? { list: daysList(host), order: orderOfDay(day) } : {};
  const all: DayOfMonth = { ...data, ...defined({ cancelled: cancelled?.because }) };
  const among = { list: monthList(monthOf(day)), order: `${orderOfDay(day)}#${host}` };
  return [
    { id, version, ...place, data },
    { id: `${id}#month`, version, ...among, data: all },
  ];
};

export const buildPlaceViews: BuildViews<PlaceState> = (id, version, { holders, capacity = 0, closed }) => {
  const place = placeOf(id);
  const data: PlaceRow = { ...place, holders: holders.length, capacity };
  const isListed = !closed && holders.length > 0;
  return [
    { id, version, ...(isListed && { list: placesList(place.host), order: orderOfPlace(place) }), data },
  ];
};
