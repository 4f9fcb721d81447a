/**
 * Combines several kinds of aggregates of one journal, to build the views of all of them. Decisions always
 * use a single kind.
 */

import { type Aggregate, type Fact, JournalFault, type RowHead } from "./journal.ts";
import type { BuildViews } from "./views.ts";

/** A kind of aggregate, and the code that builds its views. */
export interface ViewedKind<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly build: BuildViews<State>;
}

type AnyKind = ViewedKind<unknown, Fact>;

/** Hides the type of the state of a kind of aggregate, so that several kinds fit into one list. */
export const viewed = <State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  build: BuildViews<State>,
): AnyKind => ({ aggregate, build }) as unknown as AnyKind;

/**
 * Combines several kinds of aggregates into one, which treats each id by the code of its own kind.
 * @throws JournalFault when folding an id that belongs to no kind
 */
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
    // The id decides the kind, so the initial state is not known before the first row is folded.
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
