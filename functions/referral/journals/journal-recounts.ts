/**
 * How far the dates of all open clocks are counted by the calendar in force (D3): one aggregate, a row when the calendar
 * became another one and a row for each batch of cases that was looked at since. What went wrong in between goes on where the
 * last row says.
 */

import { datesRecounted } from "../../../events/referral/dates-recounted.v1.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";
import type { Change, KnownCalendar, Placed } from "../clock/calendar-changes.ts";

/** How far one list of what falls due was walked: behind what, or to its end. */
export type Place = { readonly after?: string } | { readonly done: true };

export type RecountFact =
  | {
      readonly type: "recount-begun";
      /** Of the directory. */
      readonly number: number;
      readonly calendar: KnownCalendar;
      /** What came and went since the calendar before. */
      readonly entries: readonly Placed[];
    }
  | {
      readonly type: "recounted";
      /** By list, in the order of their names. */
      readonly places: readonly Place[];
      /** Cases looked at, and those of them in which a date moved; in this batch. */
      readonly looked: number;
      readonly moved: number;
    };

export interface RecountsState {
  readonly calendar?: KnownCalendar;
  readonly number?: number;
  /** The newest, in order. */
  readonly changes: readonly Change[];
  readonly places: readonly Place[];
  /** Since the newest calendar. */
  readonly looked: number;
  readonly moved: number;
  /** Of the newest row. */
  readonly at?: string;
}

/** The id of the one aggregate. */
export const recountsId = "recounts";

/** Who keeps a date for longer than so many calendars is told of it without the reason. */
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
  // 2: knows when its newest row was.
  shape: 2,
  // A row for each batch of cases, for ever; each is decided on the version it follows.
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
