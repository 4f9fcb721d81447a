import type { Outcome } from "../../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { Place } from "../../journals/place-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import { decideChoosePlace } from "../../rules/arranging.ts";
import { type Acting, applicantsCommand } from "../frame/applicant-command.ts";
import { decideWithPlaces } from "../hold-place.ts";

/**
 * Books one of the times that were offered to the applicant (M5, M6). Refuses with `wrong-stage`, `offer-over`,
 * `not-offered`, `place-past`, `stale`, `key-reused`; and `place-taken` when another applicant was first, in which case
 * the other offered times stay open.
 */
export async function choosePlace(
  deps: Pick<MeetingDeps, "meetings" | "days" | "places" | "now">,
  choice: Choice,
): Promise<Outcome<MeetingState>> {
  const { meeting, place } = choice;
  const at = deps.now();
  const command = applicantsCommand({ name: "choose-place", place }, choice, at);
  return decideWithPlaces(deps, command, {
    meeting,
    wanted: place,
    decide: ({ state }) => decideChoosePlace(state, place, at.toISOString()),
  });
}

export interface Choice extends Acting {
  readonly place: Place;
}
