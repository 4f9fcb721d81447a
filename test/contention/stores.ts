/**
 * Stores whose calls overlap, and stores that break a promise. The latter prove that the campaign of bookings notices
 * each broken promise.
 */

import { NoAnswer } from "../../shared/aws/errors.ts";
import type { JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import type { Random } from "../simulation/core/random.ts";

/** Delays each call's start and end by a few turns, so that calls interleave. The same seed gives the same order. */
export function dawdling(store: JournalStore, random: Random): JournalStore {
  const late = async <Reply>(call: () => Promise<Reply>): Promise<Reply> => {
    for (let turns = random.below(6); turns > 0; turns -= 1) await Promise.resolve();
    const reply = await call();
    for (let turns = random.below(6); turns > 0; turns -= 1) await Promise.resolve();
    return reply;
  };
  return {
    ...store,
    tail: (id, upTo) => late(() => store.tail(id, upTo)),
    append: (rows) => late(() => store.append(rows)),
  };
}

/** Repeats reads that time out on a busy machine. Writes are not repeated here, since the writer repeats an unanswered write. */
export function readingAgain(store: JournalStore): JournalStore {
  const again = async <Reply>(read: () => Promise<Reply>): Promise<Reply> => {
    for (;;) {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
      }
    }
  };
  return {
    ...store,
    tail: (id, upTo) => again(() => store.tail(id, upTo)),
    all: (id) => again(() => store.all(id)),
  };
}

const isPlaces = ({ id }: Pick<StoredRow, "id">): boolean => id.startsWith("place.");

/** The stores that break a promise, by the promise. */
export const broken = {
  "the last row of a place wins": () => forgetful((row) => isPlaces(row)),
  "a place's row is dropped now and then": () => {
    const store = memoryJournalStore();
    let count = 0;
    const isDropped = (row: StoredRow) => isPlaces(row) && ++count % 10 === 0;
    return { ...store, append: (rows) => store.append(rows.filter((row) => !isDropped(row))) };
  },
  "places are read as they were": () => {
    const store = memoryJournalStore();
    const before = new Map<string, readonly StoredRow[]>();
    return {
      ...store,
      tail: async (id, upTo) => {
        const now = await store.tail(id, upTo);
        const then = before.get(id) ?? now;
        before.set(id, now);
        return isPlaces({ id }) ? then : now;
      },
    };
  },
  "the rows of a decision come one by one": () => {
    const store = memoryJournalStore();
    return {
      ...store,
      append: async (rows) => {
        for (const row of rows) if ((await store.append([row])) === "taken") return "taken";
        return "appended";
      },
    };
  },
} as const satisfies Readonly<Record<string, () => JournalStore>>;

/** A store in which a row overwrites the stored row with the same id and version, for the rows that `isKept` selects. */
function forgetful(isKept: (row: StoredRow) => boolean): JournalStore {
  const store = memoryJournalStore();
  const over = new Map<string, StoredRow[]>();
  const rowsOf = (id: string) => over.get(id) ?? [];
  return {
    ...store,
    tail: async (id, upTo) => (isPlaces({ id }) ? rowsOf(id).slice(0, upTo).slice(-1) : store.tail(id, upTo)),
    all: async (id) => (isPlaces({ id }) ? rowsOf(id) : store.all(id)),
    append: async (rows) => {
      if ((await store.append(rows.filter((row) => !isKept(row)))) === "taken") return "taken";
      for (const row of rows.filter(isKept)) {
        const known = [...rowsOf(row.id)];
        known[row.version - 1] = row;
        over.set(row.id, known);
      }
      return "appended";
    },
  };
}
