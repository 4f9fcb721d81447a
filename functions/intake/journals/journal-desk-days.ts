/**
 * The journal of one clerk's day at the desk, in Tehran: whom the clerk identified, which requests the clerk looked at,
 * the acts for applicants, and the limits exceeded. It is filled from the events of the services that record the work.
 * There is one aggregate per clerk and day; it holds only codes and user names.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { deskActNoted } from "../../../events/intake/desk-act-noted.v1.ts";
import { deskLimitPassed } from "../../../events/intake/desk-limit-passed.v1.ts";
import { defined } from "../../../shared/defined.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";
import { inOrder } from "../rules/rules-desk-days.ts";
import type { DeskAct, DeskDayFact, DeskDayState, Passed } from "./desk-day-facts.ts";

const prefix = "desk-day.";
const lengthOfDay = "2026-11-24".length;

/** @param day in Tehran, ISO */
export const deskDayId = (clerk: string, day: string): string => `${prefix}${day}.${clerk}`;

export const clerkOf = (id: string): string => id.slice(prefix.length + lengthOfDay + 1);
export const dayOf = (id: string): string => id.slice(prefix.length, prefix.length + lengthOfDay);

function fold(state: DeskDayState, fact: DeskDayFact, { at }: RowHead): DeskDayState {
  if (fact.type === "desk-limit-passed") {
    const { type: _, ...passed } = fact;
    return { ...state, passed: [...state.passed, { ...passed, at }] };
  }
  const { type: _, unit, ...act } = fact;
  const where = state.unit ?? unit;
  return { ...state, acts: inOrder([...state.acts, act]), ...defined({ unit: where }) };
}

function announce(fact: DeskDayFact, _: DeskDayState, { id, at }: RowHead): readonly AnnouncedEvent[] {
  const whose = { clerk: clerkOf(id), day: dayOf(id) };
  const { type, ...told } = fact;
  return type === "desk-act-noted"
    ? [deskActNoted.of({ ...whose, ...(told as DeskAct) })]
    : [deskLimitPassed.of({ ...whose, ...(told as Passed), at })];
}

const known: readonly string[] = [
  "desk-act-noted",
  "desk-limit-passed",
] satisfies readonly DeskDayFact["type"][];

export const deskDayAggregate: Aggregate<DeskDayState, DeskDayFact> = {
  service: "intake",
  name: "desk-day",
  owns: (id) => id.startsWith(prefix),
  initial: { acts: [], passed: [] },
  fold,
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type)) throw new UnknownFact(`A day at the desk knows no fact "${fact.type}"`);
    return fact as DeskDayFact;
  },
  announce,
};
