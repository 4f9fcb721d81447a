/**
 * Several kinds of aggregates in one journal, read as one, for building all their views. Decisions always use
 * the single kind.
 */

import { type Aggregate, type Fact, JournalFault, type RowHead } from "./journal.ts";
import type { BuildViews } from "./views.ts";

/** A kind of aggregate, and its view builder. */
export interface ViewedKind<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly build: BuildViews<State>;
}

type AnyKind = ViewedKind<unknown, Fact>;

/** Hides the state type, so that kinds fit into one list. */
export const viewed = <State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  build: BuildViews<State>,
): AnyKind => ({ aggregate, build }) as unknown as AnyKind;

/** @throws JournalFault for an id that belongs to no kind */
export function severalKinds(service: string, kinds: readonly AnyKind[]): AnyKind {
  const of = (id: string): AnyKind => {
    const kind = kinds.find(({ aggregate }) => aggregate.owns?.(id) !== false);
    if (!kind) throw new JournalFault(`${service} ${id} is of no kind`);
    return kind;
  };
  const aggregate: Aggregate<unknown, Fact> = {
    service,
    name: "any",
    shapeOf: (id) => of(id).aggregate.shape ?? 1,
    // The first row shows the kind, and so the initial state.
    initial: undefined,
    fold: (state, fact, row) => {
      const { aggregate: own } = of(row.id);
      return own.fold(state ?? own.initial, own.upcast(fact), row);
    },
    upcast: (fact) => fact,
    announce: (fact, state, row: RowHead) => of(row.id).aggregate.announce(fact, state, row),
  };
  return {
    aggregate,
    build: (id, version, state) => {
      const kind = of(id);
      return kind.build(id, version, state ?? kind.aggregate.initial);
    },
  };
}
