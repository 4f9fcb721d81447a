/**
 * The aggregate of a place, which is one time slot of a public day: `place.<official>.<date>.<time>`. All meetings that
 * take the place append to this journal, so of two that want the last place only one succeeds (M5).
 */

import { placeClosed } from "../../../events/meeting/place-closed.v1.ts";
import { placeFreed } from "../../../events/meeting/place-freed.v1.ts";
import { placeHeld } from "../../../events/meeting/place-held.v1.ts";
import {
  type Announces,
  announcing,
  type Folds,
  folding,
  knownIn,
} from "../../../shared/aggregate/subject.ts";
import type { Aggregate } from "../../../shared/journal/journal.ts";
import { isPlaceId, type Place, placeOf } from "./place-id.ts";
import { shape } from "./shape.ts";

export type PlaceFact =
  /**
   * A meeting takes the place. `meeting`: its id. `capacity`: the number of meetings that the day allows per place at
   * that time.
   */
  | { readonly type: "held"; readonly meeting: string; readonly capacity: number }
  | { readonly type: "freed"; readonly meeting: string }
  /** The public day was cancelled, which closes the place for ever. */
  | { readonly type: "closed" };

export interface PlaceState {
  /** The ids of the meetings that have the place, in the order in which they took it. */
  readonly holders: readonly string[];
  readonly capacity?: number;
  readonly closed?: true;
}

const folds: Folds<PlaceFact, PlaceState> = {
  held: ({ holders }, { meeting, capacity }) => ({ capacity, holders: [...holders, meeting] }),
  freed: ({ holders }, { meeting }) => ({ holders: holders.filter((one) => one !== meeting) }),
  closed: () => ({ holders: [], closed: true }),
};

interface About extends Place {
  readonly at: string;
}

const announces: Announces<PlaceFact, PlaceState, About> = {
  held: ({ meeting }, about, { holders }) => [placeHeld.of({ ...about, meeting, holders: holders.length })],
  freed: ({ meeting }, about, { holders }) => [placeFreed.of({ ...about, meeting, holders: holders.length })],
  closed: (_, about) => [placeClosed.of(about)],
};

export const placeAggregate: Aggregate<PlaceState, PlaceFact> = {
  service: "meeting",
  name: "place",
  shape,
  owns: isPlaceId,
  initial: { holders: [] },
  fold: folding(folds),
  upcast: knownIn<PlaceFact>("A place", folds),
  announce: announcing(announces, (_, { id, at }) => ({ ...placeOf(id), at })),
};
