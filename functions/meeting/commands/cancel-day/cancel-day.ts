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
  /** `moved`: the meetings that had a place and lost it by this, also when it is asked again. */
  | { readonly accepted: true; readonly state: DayState; readonly moved: readonly string[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** Those who go in to who stands in for the official, and what that decides of each. */
export interface HandingOver {
  readonly meetings: readonly string[];
  readonly decide: (state: MeetingState) => MeetingDecision;
}

/** Somebody came in between or gave up: then others are concerned. */
const otherHolders = "other-holders";
const attempts = 6;
const nobody: HandingOver = { meetings: [], decide: () => ({ facts: [] }) };

/**
 * A public day goes with all its places, and whoever holds one comes first next time (M8): one transaction. Somebody who books
 * in the same moment has their place closed with the others, or is told that it is taken. Cancelled already, it stays so.
 * Those handed over keep their time, though nobody can take a place of the day any more (M16).
 *
 * Refused: `not-found`, `key-reused`, or what is said of a meeting that is handed over.
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
  throw new JournalBusy("people went on booking a day while it was being cancelled");
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
  // Who sits inside, or was, has had their turn.
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
  // The day is decided last: it keeps who lost their place, so that the same request is answered the same (P4).
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
