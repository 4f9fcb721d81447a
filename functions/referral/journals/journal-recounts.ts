/**
 * The progress of recounting all open clocks by the calendar in force (D3): one aggregate, with a row for each changed
 * calendar and each batch of cases. After a crash the walk continues from the last row.
 */

import { datesRecounted } from "../../../events/referral/dates-recounted.v1.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";
import type { Change, KnownCalendar, Placed } from "../clock/calendar-changes.ts";

/** How far a due list was walked: after which row, or to its end. */
export type Place = { readonly after?: string } | { readonly done: true };

export type RecountFact =
  | {
      readonly type: "recount-begun";
      /** The version of the directory. */
      readonly number: number;
      readonly calendar: KnownCalendar;
      /** Entries added and removed since the calendar before. */
      readonly entries: readonly Placed[];
    }
  | {
      readonly type: "recounted";
      /** One for each due list, in the order of their names. */
      readonly places: readonly Place[];
      /** Cases in this batch, and those where a date moved. */
      readonly looked: number;
      readonly moved: number;
    };

export interface RecountsState {
  readonly calendar?: KnownCalendar;
  readonly number?: number;
  /** The latest changes, oldest first. */
  readonly changes: readonly Change[];
  readonly places: readonly Place[];
  /** Since the latest calendar. */
  readonly looked: number;
  readonly moved: number;
  /** The time of the latest row. */
  readonly at?: string;
}

export const recountsId = "recounts";

/** A date set more changes of the calendar ago than this moves without its reason. */
const changesKept = 50;

export const isThrough = ({ calendar, places }: RecountsState): boolean =>
  calendar !== undefined && places.length > 0 && places.every((place) => "done" in place);

function fold(state: RecountsState, fact: RecountFact, { at }: RowHead): RecountsState {
  if (fact.type === "recounted") {
    const { places, looked, moved } = fact;
    return { ...state, places, looked: state.looked + looked, moved: state.moved + moved, at };
  }
  const { number, calendar, entries } = fact;
  const changes = [...state.changes, { at, entries }].slice(-changesKept);
  return { number, calendar, changes, places: [], looked: 0, moved: 0, at };
}

const known: readonly string[] = ["recount-begun", "recounted"] satisfies readonly RecountFact["type"][];

export const recountsAggregate: Aggregate<RecountsState, RecountFact> = {
  service: "referral",
  name: "recounts",
  // Raised to 2 when the state began to keep the time of its latest row.
  shape: 2,
  // One row per batch, for ever; each is decided on the version before it, so few keys suffice.
  remembers: 32,
  owns: (id) => id === recountsId,
  initial: { changes: [], places: [], looked: 0, moved: 0 },
  fold,
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type)) throw new Error(`Recounts know no fact "${fact.type}"`);
    return fact as RecountFact;
  },
  announce: (_, state, { at }) => {
    const { number = 0, looked, moved } = state;
    return [datesRecounted.of({ number, looked, moved, through: isThrough(state), at })];
  },
};
