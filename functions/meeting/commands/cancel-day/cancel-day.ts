import { type AnyPart, anyPart, decideTogether } from "../../../../shared/journal/decide-together.ts";
import {
  type Command,
  JournalBusy,
  type Refusal,
  type Standing,
} from "../../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { DayCancelledBecause, DayState } from "../../journals/journal-days.ts";
import type { PlaceState } from "../../journals/journal-places.ts";
import { allTimesOf, dayId, type Place, placeId } from "../../journals/place-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import { loseDay } from "../../rules/arranging.ts";
import type { MeetingDecision } from "../../rules/machine.ts";
import { closePlace, decideCancelDay } from "../../rules/places.ts";

type Deps = Pick<MeetingDeps, "meetings" | "days" | "places">;

export type DayOutcome =
  /** `moved`: the ids of the meetings that lost their place; a retry returns the same ids. */
  | { readonly accepted: true; readonly state: DayState; readonly moved: readonly string[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** The ids of the meetings that a deputy takes over, and the decision that hands over each meeting. */
export interface HandingOver {
  readonly meetings: readonly string[];
  readonly decide: (state: MeetingState) => MeetingDecision;
}

/**
 * An internal refusal code: a concurrent booking or cancellation changed which meetings hold a place, so the decision is
 * repeated.
 */
const otherHolders = "other-holders";
const attempts = 6;
const nobody: HandingOver = { meetings: [], decide: () => ({ facts: [] }) };

/**
 * Cancels a public day with all its places in one transaction. Meetings that lose their place get priority for the next
 * free places (M8). A concurrent booking also loses its place, or is refused. Meetings that a deputy takes over keep
 * their time (M16). Cancelling a cancelled day changes nothing.
 *
 * Refuses with `not-found`, `key-reused`, or the code of a meeting that cannot be handed over.
 */
export async function cancelDay(
  deps: Deps,
  command: Command,
  day: Pick<Place, "host" | "day">,
  because: DayCancelledBecause,
  over: HandingOver = nobody,
): Promise<DayOutcome> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await once(deps, command, day, { because, over });
    if (outcome.accepted || outcome.refusal.code !== otherHolders) return outcome;
    await deps.days.backOff(attempt);
  }
  throw new JournalBusy("bookings kept changing a day while it was being cancelled");
}

async function once(
  deps: Deps,
  command: Command,
  day: Pick<Place, "host" | "day">,
  { because, over }: { readonly because: DayCancelledBecause; readonly over: HandingOver },
): Promise<DayOutcome> {
  const id = dayId(day);
  const known = await deps.days.standing(id);
  const places = await placesOf(deps, day, known.state);
  const held = [...new Set(places.flatMap(({ state }) => state.holders))];
  const [stay, go] = [true, false].map((stays) =>
    held.filter((one) => over.meetings.includes(one) === stays),
  );
  // A meeting that has begun or is over keeps its place.
  const moved = new Map<string, boolean>();
  const lose = (meeting: string) => (state: MeetingState) => {
    const decision = loseDay(state, because);
    moved.set(meeting, "facts" in decision && decision.facts.length > 0);
    return decision;
  };
  const lost = () => [...moved].flatMap(([meeting, goes]) => (goes ? [meeting] : []));
  const own = {
    journal: deps.days,
    id,
    known,
    decide: (now: { readonly state: DayState }) => decideCancelDay(now.state, because, lost()),
  };
  // The day's row is decided last, because it lists the meetings that lost their place, for the replies to retries (P4).
  const outcome = await decideTogether<readonly unknown[]>(
    [
      ...places.map((place) => closing(deps, place)),
      ...(go ?? []).map((meeting) => deciding(deps, meeting, lose(meeting))),
      ...(stay ?? []).map((meeting) => deciding(deps, meeting, over.decide)),
      anyPart(own),
    ],
    command,
  );
  if (!outcome.accepted) return outcome;
  const state = outcome.loaded.at(-1)?.state as DayState;
  return { accepted: true, state, moved: outcome.replayed ? (state.cancelled?.moved ?? []) : lost() };
}

const placesOf = (
  { places }: Deps,
  day: Pick<Place, "host" | "day">,
  { published }: DayState,
): Promise<readonly Standing<PlaceState>[]> =>
  Promise.all(
    (published ? allTimesOf(published) : []).map((time) => places.standing(placeId({ ...day, time }))),
  );

const closing = ({ places }: Deps, known: Standing<PlaceState>): AnyPart =>
  anyPart({
    journal: places,
    id: known.id,
    known,
    decide: ({ state }) =>
      String(state.holders) === String(known.state.holders)
        ? closePlace(state)
        : { refused: { code: otherHolders } },
  });

const deciding = ({ meetings }: Deps, id: string, decide: HandingOver["decide"]): AnyPart =>
  anyPart({ journal: meetings, id, decide: ({ state }) => decide(state) });
