/**
 * The latest day on which all contested cases (with accused people, or in the second stage) were checked for conflicts
 * of interest (R2, R9): one aggregate with a row for each day.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { daySwept } from "../../../events/referral/day-swept.v1.ts";
import {
  type Aggregate,
  type Decision,
  type Fact,
  type RowHead,
  UnknownFact,
} from "../../../shared/journal/journal.ts";

export interface DaySweptFact {
  readonly type: "day-swept";
  /** The day in Tehran, ISO: `2026-11-25`. */
  readonly day: string;
}

export interface DaysState {
  readonly swept?: string;
}

export const daysId = "days";

export const isSwept = ({ swept }: DaysState, day: string): boolean => swept !== undefined && swept >= day;

/** Marks a day as checked. No fact when that day or a later one is marked already. */
export const sweptDay = (state: DaysState, day: string): Decision<DaySweptFact> => ({
  facts: isSwept(state, day) ? [] : [{ type: "day-swept", day }],
});

const announce = ({ day }: DaySweptFact, _: DaysState, row: RowHead): readonly AnnouncedEvent[] => [
  daySwept.of({ day, at: row.at }),
];

export const daysAggregate: Aggregate<DaysState, DaySweptFact> = {
  service: "referral",
  name: "days",
  owns: (id) => id === daysId,
  initial: {},
  fold: (_, { day }) => ({ swept: day }),
  upcast: (fact: Fact) => {
    if (fact.type !== "day-swept") throw new UnknownFact(`Days know no fact "${fact.type}"`);
    return fact as DaySweptFact;
  },
  announce,
};
