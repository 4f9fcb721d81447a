import type { Command, Decision, Fact, Loaded, Outcome, Standing } from "./journal.ts";

interface Deciding<State, F extends Fact> {
  readonly decide: (state: State) => Decision<F>;
  /** Stores the words that the row names. */
  readonly storeWords: () => Promise<unknown>;
  /** Appends the row: `Journal.decide`, or `decideTogether` with other rows. */
  readonly append: (decide: (current: Loaded<State>) => Decision<F>) => Promise<Outcome<State>>;
}

/**
 * Decides, stores the words, then appends the row (P4): no row names words that are missing, and a refused command or a retry
 * stores none. The rule decides once; when another request was first, it decides again on the newer state.
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
