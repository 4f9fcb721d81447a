/**
 * The progress of moving all due dates to a changed calendar (D3), called a recount: one aggregate, with a row for each
 * changed calendar and each batch of cases. After a crash a recount continues from the last row.
 */

import { datesRecounted } from "../../../events/referral/dates-recounted.v1.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";
import type { Change, KnownCalendar, Placed } from "../clock/calendar-changes.ts";

/** How far the recount has read a due list: up to and including the row `after`, or to its end. */
export type Place = { readonly after?: string } | { readonly done: true };

export type RecountFact =
  | {
      readonly type: "recount-begun";
      /** The version number of the directory. */
      readonly number: number;
      readonly calendar: KnownCalendar;
      /** The calendar entries added and removed since the calendar before. */
      readonly entries: readonly Placed[];
    }
  | {
      readonly type: "recounted";
      /** How far the recount has read each due list, in the order of the lists' names. */
      readonly places: readonly Place[];
      /** `looked`: cases checked in this batch; `moved`: those in which a date moved. */
      readonly looked: number;
      readonly moved: number;
    };

export interface RecountsState {
  readonly calendar?: KnownCalendar;
  readonly number?: number;
  /** The latest changes of the calendar, oldest first. */
  readonly changes: readonly Change[];
  readonly places: readonly Place[];
  /** `looked`: cases checked since the latest change of the calendar; `moved`: those in which a date moved. */
  readonly looked: number;
  readonly moved: number;
  /** The time of the latest row: ISO 8601 in UTC. */
  readonly at?: string;
}

export const recountsId = "recounts";

/**
 * The number of calendar changes that are kept. When a due date was last computed before the oldest kept change, the
 * date moves without a stated reason.
 */
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
  // Version 2 of the folded state added the time of the latest row.
  shape: 2,
  // Each batch of cases adds a row, and is decided only on the version before that row. A retry whose idempotency key was
  // forgotten therefore repeats no batch, and 32 keys suffice.
  remembers: 32,
  owns: (id) => id === recountsId,
  initial: { changes: [], places: [], looked: 0, moved: 0 },
  fold,
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type)) throw new UnknownFact(`Recounts know no fact "${fact.type}"`);
    return fact as RecountFact;
  },
  announce: (_, state, { at }) => {
    const { number = 0, looked, moved } = state;
    return [datesRecounted.of({ number, looked, moved, through: isThrough(state), at })];
  },
};
