/** What a public day and its places allow (M4, M5, M8). Pure. */

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

/** A day and all that hangs on it change in one transaction of DynamoDB, which takes a hundred rows. */
const mostOnADay = 90;

const shortest = 5;
const midnight = 24 * 60;

/**
 * A day is published once: what was cancelled stays so, for its places are closed. Refused: `day-published`, `day-past`, `places-impossible` (the division makes no places before
 * midnight), `places-too-many`.
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
 * Once; whoever comes second changes nothing. Refused: `not-found`, when it was never published.
 *
 * @param moved the meetings that lose their place with it.
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

/** Whether the day has such a place, and how many applicants it takes. */
export function capacityOf(state: DayState, { time }: Pick<Place, "time">): number {
  const { published } = state;
  return published && isOn(state) && timesOf(published).includes(time) ? published.capacity : 0;
}

/** M5. Refused: `place-taken`: it is full, went with its day, or there never was such a place. Held by this meeting, it stays so. */
export function holdPlace(state: PlaceState, meeting: string, capacity: number): Decision<PlaceFact> {
  if (state.holders.includes(meeting)) return { facts: [] };
  if (state.closed || state.holders.length >= capacity) return { refused: { code: "place-taken" } };
  return { facts: [{ type: "held", meeting, capacity }] };
}

/**
 * M9: the place of somebody who came without a time, once: a number that was called out is nobody else's later. Refused:
 * `place-taken`.
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
