/**
 * The types of the tables that describe an aggregate: the stage after each fact, how each fact changes the
 * state, and which event announces the fact. A fact without an entry in these tables does not compile.
 */

import type { AnnouncedEvent } from "../../events/define-event.ts";
import { staffOf } from "../journal/actors.ts";
import { type Fact, type RowHead, UnknownFact } from "../journal/journal.ts";

/**
 * A transition of an aggregate: the stages from which it may start, the fact that it writes, and the stage at
 * which it ends.
 */
export interface Transition<Stage extends string, Type extends string = string> {
  readonly from: readonly Stage[];
  readonly fact: Type;
  readonly to: readonly Stage[];
}

export type OfType<F extends Fact, Type extends F["type"]> = F extends { readonly type: infer Own }
  ? Type extends Own
    ? F
    : never
  : never;

/**
 * The fields of the state that a fact changes, with their new values; a field set to `undefined` is removed
 * from the state.
 */
export type Changes<State> = { readonly [Field in keyof State]?: State[Field] | undefined };

/**
 * For each type of fact, the function that gives the changed fields. These functions check nothing: the rule
 * already decided that the fact may happen.
 */
export type Folds<F extends Fact, State> = {
  readonly [Type in F["type"]]: (state: State, fact: OfType<F, Type>, row: RowHead) => Changes<State>;
};

/**
 * For each type of fact, the function that makes the fact's events from the state after the fact. `About`: the
 * fields that every event of the aggregate has.
 */
export type Announces<F extends Fact, State, About> = {
  readonly [Type in F["type"]]: (
    fact: OfType<F, Type>,
    about: About,
    state: State,
    row: RowHead,
  ) => readonly AnnouncedEvent[];
};

/** @returns a function that computes the state after a fact with the function in `folds` for the fact's type */
export function folding<F extends Fact, State extends object>(folds: Folds<F, State>) {
  const byType: Readonly<Record<string, unknown>> = folds;
  return (state: State, fact: F, row: RowHead): State => {
    const fold = byType[fact.type] as (state: State, fact: F, row: RowHead) => Changes<State>;
    return changed(state, fold(state, fact, row));
  };
}

function changed<State extends object>(state: State, changes: Changes<State>): State {
  const next = { ...state, ...changes };
  return (Object.values(changes).includes(undefined) ? withoutGone(next) : next) as State;
}

const withoutGone = (state: object): object =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));

/** @returns a function that makes the events of a fact with the function in `announces` for the fact's type */
export function announcing<F extends Fact, State, About>(
  announces: Announces<F, State, About>,
  aboutOf: (state: State, row: RowHead) => About,
) {
  const byType: Readonly<Record<string, unknown>> = announces;
  return (fact: F, state: State, row: RowHead): readonly AnnouncedEvent[] => {
    const announce = byType[fact.type] as (
      fact: F,
      about: About,
      state: State,
      row: RowHead,
    ) => readonly AnnouncedEvent[];
    return announce(fact, aboutOf(state, row), state, row);
  };
}

/**
 * Makes the upcast (the function that brings old facts to their present shape) of an aggregate whose facts never
 * changed their shape. This upcast returns each fact unchanged.
 * @param aggregate the name for the error message, such as `A case`
 * @throws UnknownFact for a type of fact that the table lacks
 */
export const knownIn =
  <F extends Fact>(aggregate: string, table: Readonly<Record<F["type"], unknown>>) =>
  (fact: Fact): F => {
    if (!Object.hasOwn(table, fact.type)) throw new UnknownFact(`${aggregate} knows no fact "${fact.type}"`);
    return fact as F;
  };

/** When a row was written, and the user name of its author. */
export interface Mark {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
}

export const mark = (row: Pick<RowHead, "actor" | "at">): Mark => ({ at: row.at, by: staffOf(row) });
