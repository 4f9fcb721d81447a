/**
 * The lists from which free places are computed (M4, M14): an official's public days, and the places that meetings
 * hold. A free place has no row.
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
  /** The number of meetings that have booked this time slot (place), and the most that may. */
  readonly holders: number;
  readonly capacity: number;
}

/** A row in the monthly list of all officials' days. A cancelled day stays in this list, marked as cancelled. */
export interface DayOfMonth extends DayRow {
  readonly cancelled?: DayCancelledBecause;
}

/** An official's public days (days for visitors), ordered by date. */
export const daysList = (host: string): string => `days#${host}`;
/** All officials' public days in a month, ordered by date. */
export const monthList = (month: string): string => `days-in#${month}`;
/** The official's places that at least one meeting holds, ordered by day and time. */
export const placesList = (host: string): string => `places#${host}`;

/** The sort key of a day, which is also the prefix of the sort keys of its places. */
const orderOfDay = (day: string): string => day;
const orderOfPlace = ({ day, time }: Place): string => `${day}T${time}`;

/** Builds a day's rows. A cancelled day is removed from its official's list. */
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
