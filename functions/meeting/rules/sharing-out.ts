/** Shares free places out among waiting applicants, for offers made without staff (M6, M7). Pure functions. */

import type { Place } from "../journals/place-id.ts";

/** A time slot of a public day (place), and the number of further applicants that it can admit. */
export interface Room extends Place {
  readonly left: number;
}

/**
 * Gives each waiting meeting up to `most` places, in rounds. In each round a meeting gets the earliest place left,
 * where possible on a day on which it has no place yet. Each meeting gets a first place before any gets a second.
 *
 * @param waiting the ids of the meetings, in order of priority.
 * @param free the free places, ordered by day and time.
 * @param most the most places for each meeting.
 */
export function sharedOut(
  waiting: readonly string[],
  free: readonly Room[],
  most: number,
): ReadonlyMap<string, readonly Place[]> {
  const given = new Map<string, Place[]>();
  const left = free.map(({ left: room, ...place }) => ({ place, room }));
  const next = (own: readonly Place[]) => {
    const open = left.filter(({ place, room }) => room > 0 && !own.includes(place));
    return open.find(({ place }) => !own.some(({ day }) => day === place.day)) ?? open[0];
  };
  for (let round = 0; round < most; round += 1)
    for (const one of waiting) {
      const own = given.get(one) ?? [];
      const found = next(own);
      if (!found) continue;
      found.room -= 1;
      given.set(one, [...own, found.place]);
    }
  return given;
}
