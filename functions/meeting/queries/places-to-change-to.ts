/** Finds the official's free times to which the applicant may move the meeting (M8, M15). */

import type { MeetingDeps } from "../adapters/deps.ts";
import { type Place, placeId } from "../journals/place-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { sharedOut } from "../rules/sharing-out.ts";
import { roomOf } from "./room.ts";

/** The most times shown: few enough to choose from, and a small page. */
const mostShown = 12;
const applicant = "applicant";

/**
 * Returns some free places of each day, ordered by day and time. The lists may lag behind the journal, so booking checks
 * again (M5).
 */
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
