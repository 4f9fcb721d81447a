/**
 * Several kinds of aggregates that one journal keeps, read as one: for who builds the views of all of them, or builds them
 * again. A decision never goes over this; it takes the kind it is about.
 */

import { type Aggregate, type Fact, JournalFault, type RowHead } from "./journal.ts";
import type { BuildViews } from "./views.ts";

/** A kind of aggregate, and what is built of it. */
export interface ViewedKind<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly build: BuildViews<State>;
}

type AnyKind = ViewedKind<unknown, Fact>;

/** For a list of kinds: what each knows of its own state stays with it. */
export const viewed = <State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  build: BuildViews<State>,
): AnyKind => ({ aggregate, build }) as unknown as AnyKind;

/** @throws `JournalFault`, when it meets an id that is of no kind. */
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
    // Where the fold of each kind begins is known with its first row.
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
