/** Reads the times of an offer, each with whether it is still free (M5, M6, M14). */

import type { MeetingDeps } from "../adapters/deps.ts";
import { dayId, type Place, placeId } from "../journals/place-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { isAhead } from "../rules/arranging.ts";
import { capacityOf } from "../rules/places.ts";

export interface OfferedPlace extends Place {
  readonly free: boolean;
}

type Deps = Pick<MeetingDeps, "days" | "places">;

/**
 * Returns the offered places, each with whether it is free. @param at ISO 8601 in UTC; a time that has begun is not free.
 */
export const offeredPlaces = (
  deps: Deps,
  { offer }: Pick<MeetingState, "offer">,
  at: string,
): Promise<readonly OfferedPlace[]> =>
  Promise.all(
    (offer?.places ?? []).map(async (place) => ({
      ...place,
      free: isAhead(place, at) && (await isFree(deps, place)),
    })),
  );

async function isFree({ days, places }: Deps, place: Place): Promise<boolean> {
  const [day, { state }] = await Promise.all([days.load(dayId(place)), places.load(placeId(place))]);
  return !state.closed && state.holders.length < capacityOf(day.state, place);
}
