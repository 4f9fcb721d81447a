import type { UnreadableRow } from "../journal/chain.ts";
import type { JournalStore, StoredRow } from "../journal/journal.ts";

/** The rows of one aggregate as the database stores them, in ascending order of version. */
export interface Story {
  readonly id: string;
  readonly rows: readonly (StoredRow | UnreadableRow)[];
}

/**
 * Reads a journal for an auditor: the rows come as they are stored, unchecked and with the facts of older releases
 * unchanged.
 */
export interface AuditedJournal {
  readonly service: string;
  /**
   * Every aggregate with its rows, in no particular order. Rows appended while the caller iterates may be
   * missing.
   */
  stories(): AsyncIterable<Story>;
  /** The rows of one aggregate, by a strongly consistent read; an unknown aggregate gives no rows. */
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
