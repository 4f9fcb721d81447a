/** Which free places are offered to whom, when places pass on by themselves (M6, M7). Pure. */

import type { Place } from "../journals/place-id.ts";

/** A place, and for how many applicants there is room. */
export interface Room extends Place {
  readonly left: number;
}

/**
 * Round by round, each in their turn gets the earliest place that is left, on a day they have none on where there is one; nobody
 * gets a second one before everybody has a first. No place is offered to more people than it has room for.
 *
 * @param waiting who comes first stands first.
 * @param free by day and time.
 * @param most how many anybody gets.
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
