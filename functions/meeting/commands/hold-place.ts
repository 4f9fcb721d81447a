/**
 * A meeting and its place in one decision (M5): the meeting's row, the row of the place it gets, and of the one it gives up.
 * Two people who want the last place append the same row of its journal, and one of them is told that it is taken.
 */

import { decideTogether } from "../../../shared/journal/decide-together.ts";
import type { Command, Loaded, Outcome, Part, Standing } from "../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import type { PlaceFact, PlaceState } from "../journals/journal-places.ts";
import { dayId, isSamePlace, type Place, placeId } from "../journals/place-id.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import type { MeetingDecision } from "../rules/machine.ts";
import { capacityOf, freePlace, holdPlace } from "../rules/places.ts";

type PlacePart = Part<PlaceState, PlaceFact>;
type PlacingDeps = Pick<MeetingDeps, "meetings" | "days" | "places">;

export interface Placing {
  readonly meeting: string;
  /** The place it is to have. */
  readonly wanted?: Place | undefined;
  readonly decide: (current: Loaded<MeetingState>) => MeetingDecision;
  /** The meeting, as the caller loaded it a moment ago. */
  readonly known?: Standing<MeetingState>;
}

/**
 * Decides over a meeting and its places, all or none. A step that leaves the meeting where it is leaves its place to it. Refused besides what `decide` says: `place-taken`, `key-reused`.
 *
 * A day that is cancelled closes each of its places by a row, so that a hold which was decided before loses to it. The place
 * that is given up is the one the meeting had when it was read: whoever moved it meanwhile makes this one decide again.
 */
export async function decideWithPlaces(
  deps: PlacingDeps,
  command: Command,
  { meeting, wanted, decide, known }: Placing,
): Promise<Outcome<MeetingState>> {
  const before = known ?? (await deps.meetings.standing(meeting));
  const given = before.state.place;
  // Decided before its places are.
  let leaves = false;
  const own: Part<MeetingState, MeetingFact> = {
    journal: deps.meetings,
    id: meeting,
    decide: (current) => {
      const decision = asRead(given, decide)(current);
      leaves = "facts" in decision && decision.facts.some(({ type }) => leaving.includes(type));
      return decision;
    },
    known: before,
  };
  const places = [
    ...(wanted ? [await holding(deps, meeting, wanted)] : []),
    ...(given && !(wanted && isSamePlace(given, wanted))
      ? [freeing(deps, meeting, given, () => leaves)]
      : []),
  ];
  const outcome = await decideTogether<readonly [MeetingState, ...PlaceState[]]>([own, ...places], command);
  return outcome.accepted ? { ...outcome, loaded: outcome.loaded[0] } : outcome;
}

async function holding({ days, places }: PlacingDeps, meeting: string, wanted: Place): Promise<PlacePart> {
  const capacity = capacityOf((await days.load(dayId(wanted))).state, wanted);
  return {
    journal: places,
    id: placeId(wanted),
    decide: ({ state }) => holdPlace(state, meeting, capacity),
  };
}

/** By these it has no place any more, or another one. */
const leaving: readonly MeetingFact["type"][] = [
  "booked",
  "cancelled",
  "absent",
  "withdrawn",
  "deputy-declined",
];

const freeing = (
  { places }: PlacingDeps,
  meeting: string,
  given: Place,
  leaves: () => boolean,
): PlacePart => ({
  journal: places,
  id: placeId(given),
  decide: ({ state }) => (leaves() ? freePlace(state, meeting) : { facts: [] }),
});

/** The places were chosen for the meeting as it was; had it another one by now, the wrong one would be freed. */
const asRead =
  (given: Place | undefined, decide: Placing["decide"]): Placing["decide"] =>
  (current) => {
    const { place } = current.state;
    const isAsRead =
      place === undefined ? given === undefined : given !== undefined && isSamePlace(place, given);
    return isAsRead ? decide(current) : { refused: { code: "stale" } };
  };
