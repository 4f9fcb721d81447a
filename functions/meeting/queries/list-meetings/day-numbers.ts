import type { MeetingDeps } from "../../adapters/deps.ts";
import { dayId, numberOf, type Place } from "../../journals/place-id.ts";

/**
 * Adds to each meeting that has a time the number by which its visitor is called in (M9). All times must be on one day.
 * The numbers of a cancelled day remain, because a deputy may receive its visitors (M16).
 */
export async function withNumbers<Item extends { readonly place?: Place | undefined }>(
  days: Pick<MeetingDeps["days"], "load">,
  items: readonly Item[],
): Promise<readonly (Item & { readonly number?: number })[]> {
  const place = items.find((item) => item.place)?.place;
  if (!place) return items;
  const { published } = (await days.load(dayId(place))).state;
  return items.map((item) => {
    const number = item.place && numberOf(published, item.place.time);
    return number === undefined ? item : { ...item, number };
  });
}
