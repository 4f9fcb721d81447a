import type { UnreadableRow } from "../journal/chain.ts";
import type { JournalStore, StoredRow } from "../journal/journal.ts";

/** One aggregate's rows as the store has them, ascending. */
export interface Story {
  readonly id: string;
  readonly rows: readonly (StoredRow | UnreadableRow)[];
}

/** A journal as an auditor reads it: unchecked and unparsed, as stored. */
export interface AuditedJournal {
  readonly service: string;
  /** Every aggregate, in no order. Rows appended during the walk may be missing. */
  stories(): AsyncIterable<Story>;
  /** Strongly consistent; without rows for an unknown aggregate. */
  story(id: string): Promise<Story>;
}

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
