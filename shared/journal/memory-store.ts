import type { JournalStore, StoredRow } from "./journal.ts";
import { foldedEvery } from "./next-row.ts";

/**
 * Stores a journal in memory, for tests and the simulation. Rows are stored as text, so that callers share no
 * objects.
 * @param appended is called with each row right after it was appended, in order, as a reader of the stream is
 * @example
 * const rows: StoredRow[] = [];
 * const journal = openJournal(caseAggregate, memoryJournalStore((row) => rows.push(row)), { release: "test"
 * });
 */
export function memoryJournalStore(appended: (row: StoredRow) => void = () => {}): JournalStore {
  const journals = new Map<string, string[]>();
  const rows = (id: string, from?: number, upTo?: number) =>
    (journals.get(id) ?? []).slice(from, upTo).map((text): StoredRow => JSON.parse(text));
  const taken = ({ id, version }: StoredRow) => journals.get(id)?.[version - 1] !== undefined;
  return {
    tail: async (id, upTo = Number.POSITIVE_INFINITY) => {
      const newest = Math.min(upTo, journals.get(id)?.length ?? 0);
      return tailOf(rows(id, Math.max(0, newest - foldedEvery), newest));
    },
    all: async (id) => rows(id),
    append: async (added) => {
      if (added.some(taken)) return "taken";
      for (const row of added) journals.set(row.id, [...(journals.get(row.id) ?? []), JSON.stringify(row)]);
      added.forEach(appended);
      return "appended";
    },
    ids: async function* () {
      yield* journals.keys();
    },
  };
}

/** The rows that are needed to load an aggregate: from the newest folded state on. */
export function tailOf(rows: readonly StoredRow[]): readonly StoredRow[] {
  const newest = rows.slice(-foldedEvery);
  return newest.slice(
    Math.max(
      0,
      newest.findLastIndex((row) => row.folded !== undefined),
    ),
  );
}
