/**
 * A place of a public day: `place.<official>.<date>.<time>`. Nobody creates it: its journal begins with its first hold, so
 * two people who want the last place want the same row (M5).
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { placeClosed } from "../../../events/meeting/place-closed.v1.ts";
import { placeFreed } from "../../../events/meeting/place-freed.v1.ts";
import { placeHeld } from "../../../events/meeting/place-held.v1.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";
import { isPlaceId, placeOf } from "./place-id.ts";
import { shape } from "./shape.ts";

export type PlaceFact =
  /** `meeting`: its id. `capacity`: of the day, when it was held. */
  | { readonly type: "held"; readonly meeting: string; readonly capacity: number }
  | { readonly type: "freed"; readonly meeting: string }
  /** With its day. */
  | { readonly type: "closed" };

export interface PlaceState {
  /** The meetings that hold it, in the order they came. */
  readonly holders: readonly string[];
  readonly capacity?: number;
  readonly closed?: true;
}

function announce(fact: PlaceFact, { holders }: PlaceState, row: RowHead): readonly AnnouncedEvent[] {
  const about = { ...placeOf(row.id), at: row.at };
  if (fact.type === "closed") return [placeClosed.of(about)];
  const told = { ...about, meeting: fact.meeting, holders: holders.length };
  return [fact.type === "held" ? placeHeld.of(told) : placeFreed.of(told)];
}

function fold(state: PlaceState, fact: PlaceFact): PlaceState {
  switch (fact.type) {
    case "held":
      return { ...state, capacity: fact.capacity, holders: [...state.holders, fact.meeting] };
    case "freed":
      return { ...state, holders: state.holders.filter((one) => one !== fact.meeting) };
    case "closed":
      return { ...state, holders: [], closed: true };
  }
}

export const placeAggregate: Aggregate<PlaceState, PlaceFact> = {
  service: "meeting",
  name: "place",
  shape,
  owns: isPlaceId,
  initial: { holders: [] },
  fold,
  upcast: (fact: Fact) => {
    if (!["held", "freed", "closed"].includes(fact.type))
      throw new Error(`A place knows no fact "${fact.type}"`);
    return fact as PlaceFact;
  },
  announce,
};
