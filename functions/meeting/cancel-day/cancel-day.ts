import { type AnyPart, anyPart, decideTogether } from "../../../shared/journal/decide-together.ts";
import { type Command, JournalBusy, type Refusal, type Standing } from "../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../deps.ts";
import type { DayCancelledBecause, DayState } from "../journal-days.ts";
import type { PlaceState } from "../journal-places.ts";
import { dayId, type Place, placeId, timesOf } from "../place-id.ts";
import { loseDay } from "../rules/arranging.ts";
import { closePlace, cancelDay as decide } from "../rules/places.ts";

type Deps = Pick<MeetingDeps, "meetings" | "days" | "places">;

export type DayOutcome =
  /** `moved`: the meetings that had a place. */
  | { readonly accepted: true; readonly state: DayState; readonly moved: readonly string[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** Somebody came in between or gave up: then others are concerned. */
const otherHolders = "other-holders";
const attempts = 6;

/**
 * A public day goes with all its places, and whoever holds one comes first next time (M8): one transaction. Somebody who books
 * in the same moment has their place closed with the others, or is told that it is taken. Cancelled already, it stays so.
 *
 * Refused: `not-found`, `key-reused`.
 */
export async function cancelDay(
  deps: Deps,
  command: Command,
  day: Pick<Place, "host" | "day">,
  because: DayCancelledBecause,
): Promise<DayOutcome> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await once(deps, command, day, because);
    if (outcome.accepted || outcome.refusal.code !== otherHolders) return outcome;
    await deps.days.backOff(attempt);
  }
  throw new JournalBusy("people went on booking a day while it was being cancelled");
}

async function once(
  deps: Deps,
  command: Command,
  day: Pick<Place, "host" | "day">,
  because: DayCancelledBecause,
): Promise<DayOutcome> {
  const id = dayId(day);
  const known = await deps.days.standing(id);
  const places = await placesOf(deps, day, known.state);
  const moved = [...new Set(places.flatMap(({ state }) => state.holders))];
  const own = {
    journal: deps.days,
    id,
    known,
    decide: (now: { readonly state: DayState }) => decide(now.state, because),
  };
  const outcome = await decideTogether<readonly [DayState, ...unknown[]]>(
    [
      own,
      ...places.map((place) => closing(deps, place)),
      ...moved.map((meeting) => losing(deps, meeting, because)),
    ],
    command,
  );
  return outcome.accepted ? { accepted: true, state: outcome.loaded[0].state, moved } : outcome;
}

const placesOf = (
  { places }: Deps,
  day: Pick<Place, "host" | "day">,
  { published }: DayState,
): Promise<readonly Standing<PlaceState>[]> =>
  Promise.all(
    (published ? timesOf(published) : []).map((time) => places.standing(placeId({ ...day, time }))),
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

const losing = ({ meetings }: Deps, id: string, because: DayCancelledBecause): AnyPart =>
  anyPart({ journal: meetings, id, decide: ({ state }) => loseDay(state, because) });
