/** The free times that an applicant who has one may change to (M8): of their official, as the public days show them (M15). */

import type { MeetingDeps } from "../adapters/deps.ts";
import { type Place, placeId } from "../journals/place-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { sharedOut } from "../rules/sharing-out.ts";
import { roomOf } from "./room.ts";

/** The number that is easy to choose among, on a page that stays light. */
const mostShown = 12;
const applicant = "applicant";

/** Some of each day, by day and time. Lists may be a moment late; an applicant who takes a place finds out (M5). */
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
