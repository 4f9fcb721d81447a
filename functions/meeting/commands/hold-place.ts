/**
 * Decides over a meeting and its places in one transaction (M5): the rows of the meeting, of the place that it gets, and
 * of the place that it gives up. Two people who want the last place append to the same journal, and one of the two is
 * refused.
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
  /** The place to book; absent when the step books none. */
  readonly wanted?: Place | undefined;
  readonly decide: (current: Loaded<MeetingState>) => MeetingDecision;
  /** The meeting as the caller has just loaded it; without it, the function loads the meeting. */
  readonly known?: Standing<MeetingState>;
}

/**
 * Appends the rows of a meeting and its places, all or none. Refuses with `place-taken`, `key-reused`, and the codes
 * of `decide`.
 *
 * Cancelling a day appends a closing row to each place, so a booking that was decided on an earlier row fails. The
 * place to free is the one read before the decision, so a concurrent change of place makes the decision `stale`.
 */
export async function decideWithPlaces(
  deps: PlacingDeps,
  command: Command,
  { meeting, wanted, decide, known }: Placing,
): Promise<Outcome<MeetingState>> {
  const before = known ?? (await deps.meetings.standing(meeting));
  const given = before.state.place;
  // The decision on the meeting runs before the decisions on the places, and sets this variable.
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

/** The facts by which a meeting gives up its present place. */
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

/**
 * Refuses with `stale` when the meeting's place changed since it was read, because otherwise the wrong place would be
 * freed.
 */
const asRead =
  (given: Place | undefined, decide: Placing["decide"]): Placing["decide"] =>
  (current) => {
    const { place } = current.state;
    const isAsRead =
      place === undefined ? given === undefined : given !== undefined && isSamePlace(place, given);
    return isAsRead ? decide(current) : { refused: { code: "stale" } };
  };
