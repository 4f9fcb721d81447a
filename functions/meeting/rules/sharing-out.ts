/** Shares free places out among waiting applicants, for offers without staff (M6, M7). Pure. */

import type { Place } from "../journals/place-id.ts";

/** A place, and the number of applicants it has room for. */
export interface Room extends Place {
  readonly left: number;
}

/**
 * In rounds, gives each in turn the earliest place left, on a day that they have none on where possible; everyone gets a
 * first before anyone a second, and no place goes beyond its capacity.
 *
 * @param waiting in order of priority.
 * @param free by day and time.
 * @param most places for each.
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
