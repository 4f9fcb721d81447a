import type { UnreadableRow } from "../journal/chain.ts";
import type { JournalStore, StoredRow } from "../journal/journal.ts";

/** One aggregate's rows as they stand in the store, ascending. */
export interface Story {
  readonly id: string;
  readonly rows: readonly (StoredRow | UnreadableRow)[];
}

/** A journal as an auditor reads it: whatever stands there, not what should. */
export interface AuditedJournal {
  readonly service: string;
  /** All of them, in no order. What is appended meanwhile may be missing. */
  stories(): AsyncIterable<Story>;
  /** Strongly consistent; without rows when there is none. */
  story(id: string): Promise<Story>;
}

/** The journal of a store in memory. */
export function auditedJournal(service: string, store: JournalStore): AuditedJournal {
  const story = async (id: string): Promise<Story> => ({ id, rows: await store.all(id) });
  return {
    service,
    story,
    stories: async function* () {
      for await (const id of store.ids()) yield story(id);
    },
  };
}
