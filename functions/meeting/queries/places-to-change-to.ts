/** The free times of their official that an applicant may change to (M8, M15). */

import type { MeetingDeps } from "../adapters/deps.ts";
import { type Place, placeId } from "../journals/place-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { sharedOut } from "../rules/sharing-out.ts";
import { roomOf } from "./room.ts";

/** Few enough to choose from, and to keep the page light. */
const mostShown = 12;
const applicant = "applicant";

/** Some of each day, by day and time. Lists may lag; booking checks again (M5). */
export async function placesToChangeTo(
  deps: Pick<MeetingDeps, "views">,
  { host, place: own }: Pick<MeetingState, "host" | "place">,
  at: Date,
): Promise<readonly Place[]> {
  const room = await roomOf(deps, host, at);
  const others = room.filter((one) => own === undefined || placeId(one) !== placeId(own));
  const shown = sharedOut([applicant], others, mostShown).get(applicant) ?? [];
  return shown.toSorted((one, other) => (placeId(one) < placeId(other) ? -1 : 1));
}
