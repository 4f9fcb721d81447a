/**
 * The rules of public days, on which an official receives visitors, and of their places, the time slots (M4, M5, M8).
 * Pure functions.
 */

import type { Decision } from "../../../shared/journal/journal.ts";
import {
  type DayCancelledBecause,
  type DayFact,
  type DayState,
  isOn,
  type Published,
} from "../journals/journal-days.ts";
import type { PlaceFact, PlaceState } from "../journals/journal-places.ts";
import { endOfAll, type Place, timesOf } from "../journals/place-id.ts";

/**
 * The most rows that the cancellation of a public day may change: the row of the day, its places and their meetings.
 * They are changed in one DynamoDB transaction, which takes at most a hundred rows.
 */
const mostOnADay = 90;

const shortest = 5;
const midnight = 24 * 60;

/**
 * Publishes a day. A cancelled day is never published again, because its places are closed. Refuses with
 * `day-published`, `day-past`, `places-impossible` (the division makes no places before midnight), `places-too-many`.
 *
 * @param today in Tehran, ISO.
 */
export function publishDay(
  state: DayState,
  division: Published,
  day: string,
  today: string,
): Decision<DayFact> {
  const { minutes, places, capacity, walkIns = 0 } = division;
  if (state.published) return { refused: { code: "day-published" } };
  if (day <= today) return { refused: { code: "day-past" } };
  if (minutes < shortest || places < 1 || capacity < 1 || endOfAll(division) > midnight)
    return { refused: { code: "places-impossible" } };
  if (1 + places + places * capacity + 2 * walkIns > mostOnADay)
    return { refused: { code: "places-too-many", details: { most: mostOnADay } } };
  return { facts: [{ type: "published", ...division }] };
}

/**
 * Cancels a day; a day that is already cancelled does not change. Refuses with `not-found` when the day was never
 * published.
 *
 * @param moved the ids of the meetings that lose their place.
 */
export function decideCancelDay(
  state: DayState,
  because: DayCancelledBecause,
  moved: readonly string[] = [],
): Decision<DayFact> {
  if (!state.published) return { refused: { code: "not-found" } };
  return { facts: isOn(state) ? [{ type: "cancelled", because, moved }] : [] };
}

export const closePlace = ({ closed }: PlaceState): Decision<PlaceFact> => ({
  facts: closed ? [] : [{ type: "closed" }],
});

/** The number of applicants that the place admits; 0 when the day has no such place. */
export function capacityOf(state: DayState, { time }: Pick<Place, "time">): number {
  const { published } = state;
  return published && isOn(state) && timesOf(published).includes(time) ? published.capacity : 0;
}

/**
 * Takes a place for a meeting (M5). Refuses with `place-taken` when the place is full, closed, or does not exist. When
 * the meeting already has the place, nothing changes.
 */
export function holdPlace(state: PlaceState, meeting: string, capacity: number): Decision<PlaceFact> {
  if (state.holders.includes(meeting)) return { facts: [] };
  if (state.closed || state.holders.length >= capacity) return { refused: { code: "place-taken" } };
  return { facts: [{ type: "held", meeting, capacity }] };
}

/**
 * Gives a queue number to a visitor without an appointment. A number is used only once, because staff call it out (M9).
 * Refuses with `place-taken`.
 */
export function holdWalkIn(state: PlaceState, meeting: string): Decision<PlaceFact> {
  if (state.holders.includes(meeting)) return { facts: [] };
  const wasHeld = state.capacity !== undefined;
  if (state.closed || wasHeld) return { refused: { code: "place-taken" } };
  return { facts: [{ type: "held", meeting, capacity: 1 }] };
}

export const freePlace = (state: PlaceState, meeting: string): Decision<PlaceFact> => ({
  facts: state.holders.includes(meeting) ? [{ type: "freed", meeting }] : [],
});
