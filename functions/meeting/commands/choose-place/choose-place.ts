import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Outcome } from "../../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { Place } from "../../journals/place-id.ts";
import { requestOfMeeting } from "../../meeting/meeting-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import { decideChoosePlace } from "../../rules/arranging.ts";
import { type Acting, applicantsActor } from "../frame/applicant-command.ts";
import { decideWithPlaces } from "../hold-place.ts";

/**
 * The applicant takes one of the times they were offered (M5, M6). Refused: `wrong-stage`, `offer-over`, `not-offered`,
 * `place-past`; `place-taken`, when somebody else was first: the other times of the offer stand.
 *
 * @param key as the applicant's browser sent it.
 */
export async function choosePlace(
  deps: Pick<MeetingDeps, "meetings" | "days" | "places" | "now">,
  { meeting, place, person, byReceipt, key }: Choice,
): Promise<Outcome<MeetingState>> {
  const at = deps.now();
  const command = {
    name: "choose-place",
    actor: applicantsActor({ person, byReceipt }),
    /** The place is everybody's: whoever sends another's key finds nothing under it. */
    key: `applicant/${meeting}/${key}`,
    fingerprint: fingerprintOf({ name: "choose-place", place }),
    at,
    directory: 0,
    correlation: requestOfMeeting(meeting),
  };
  return decideWithPlaces(deps, command, {
    meeting,
    wanted: place,
    decide: ({ state }) => decideChoosePlace(state, place, at.toISOString()),
  });
}

export interface Choice extends Acting {
  readonly meeting: string;
  readonly place: Place;
  readonly key: string;
}
