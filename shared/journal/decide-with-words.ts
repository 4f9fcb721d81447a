import type { Command, Decision, Fact, Loaded, Outcome, Standing } from "./journal.ts";

interface Deciding<State, F extends Fact> {
  readonly decide: (state: State) => Decision<F>;
  /** Stores the texts to which the row refers. */
  readonly storeWords: () => Promise<unknown>;
  /** Appends the row, by `Journal.decide` or, together with rows of other aggregates, by `decideTogether`. */
  readonly append: (decide: (current: Loaded<State>) => Decision<F>) => Promise<Outcome<State>>;
}

/**
 * Decides, stores the texts, then appends the row (P4). In this order no row refers to a missing text, and a
 * refused command or a retry stores no texts. When another command appended first, the rule decides again on
 * the newer state.
 */
export async function decideWithWords<State, F extends Fact>(
  before: Standing<State>,
  { key }: Pick<Command, "key">,
  { decide, storeWords, append }: Deciding<State, F>,
): Promise<Outcome<State>> {
  const first = before.keys.has(key) ? undefined : decide(before.state);
  if (first && "refused" in first) return { accepted: false, refusal: first.refused };
  if (first && first.facts.length > 0) await storeWords();
  return append(({ state, version }) => (first && version === before.version ? first : decide(state)));
}
