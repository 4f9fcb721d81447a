import type { JournalStore } from "./journal.ts";

/**
 * Which of these aggregates have a row: at most a hundred, strongly consistent, in one call.
 * (`dynamodb-begun.ts` is the implementation on AWS.)
 */
export type Begun = (ids: readonly string[]) => Promise<readonly string[]>;

/** An implementation over any store. */
export const begunIn =
  (store: Pick<JournalStore, "tail">): Begun =>
  async (ids) => {
    const tails = await Promise.all(ids.map((id) => store.tail(id)));
    return ids.filter((_, at) => (tails[at] ?? []).length > 0);
  };
