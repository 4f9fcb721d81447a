import type { MeetingDeps } from "../../adapters/deps.ts";
import { dayId, numberOf, type Place } from "../../journals/place-id.ts";

/**
 * With the number by which each is called out (M9). All of them that have a place have it on the same day; one that was
 * cancelled keeps its numbers, for those who went in to who stands in (M16).
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
