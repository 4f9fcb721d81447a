import type { JournalStore } from "./journal.ts";

/**
 * Finds which of these aggregates have a row in the journal, by a strongly consistent read in one call. At
 * most a hundred ids. (`dynamodb-begun.ts` is the implementation on AWS.)
 */
export type Begun = (ids: readonly string[]) => Promise<readonly string[]>;

/** The implementation for tests and the simulation, over any journal store. */
export const begunIn =
  (store: Pick<JournalStore, "tail">): Begun =>
  async (ids) => {
    const tails = await Promise.all(ids.map((id) => store.tail(id)));
    return ids.filter((_, at) => (tails[at] ?? []).length > 0);
  };
