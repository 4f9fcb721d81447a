/** Finds the places of an official that applicants can get: free, in no open offer, and at least a day ahead. */

import { defined } from "../../../shared/defined.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { placeId } from "../journals/place-id.ts";
import { type ListedMeeting, waitingList } from "../projections/build-views.ts";
import { isAhead } from "../rules/arranging.ts";
import { afterNotice } from "../rules/notice.ts";
import type { Room } from "../rules/sharing-out.ts";
import { placesIn } from "./free-places.ts";

type Deps = Pick<MeetingDeps, "views">;

/** The number of coming days that are searched for free time slots. */
const ahead = 30;

/**
 * Returns the places, each with the number of further applicants that it can admit, ordered by day and time. Full
 * places are included.
 */
export async function roomOf(deps: Deps, host: string, at: Date): Promise<readonly Room[]> {
  const today = dayNumber(tehranDay(at));
  const span = { host, first: isoDay(today + 1), last: isoDay(today + ahead) };
  const [places, waiting] = await Promise.all([
    placesIn(deps.views, span),
    meetingsIn(deps, waitingList(host)),
  ]);
  const out = Map.groupBy(
    waiting.flatMap(({ offered = [] }) => offered),
    placeId,
  );
  const earliest = afterNotice(at.toISOString());
  return places
    .filter((place) => isAhead(place, earliest))
    .map(({ day, time, capacity, holders }) => {
      const inOffers = out.get(placeId({ host, day, time }))?.length ?? 0;
      return { host, day, time, left: Math.max(0, capacity - holders - inOffers) };
    });
}

export async function meetingsIn({ views }: Deps, list: string): Promise<readonly ListedMeeting[]> {
  const rows: ListedMeeting[] = [];
  let after: string | undefined;
  do {
    const page = await views.list(list, { limit: 100, ...defined({ after }) });
    rows.push(...page.items.map(({ data }) => data as ListedMeeting));
    after = page.next;
  } while (after !== undefined);
  return rows;
}
