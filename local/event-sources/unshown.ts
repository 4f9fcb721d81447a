/** Tracks the rows that were written to a table and that the table's stream has not shown yet. */
import type { Item } from "../dynamodb/capacity.ts";

export interface Unshown {
  wrote(rows: readonly Item[]): void;
  shown(rows: readonly Item[]): void;
  /** Whether the stream has shown every written row. */
  readonly none: boolean;
}

/** How many rows are remembered at most that the stream showed before DynamoDB answered their write. */
const remembered = 1_000;

/**
 * Returns a tracker without rows. A row is identified by its key and is written only once, so the stream shows it once.
 */
export function unshownRows(): Unshown {
  const awaited = new Set<string>();
  const early = new Set<string>();
  return {
    wrote(rows) {
      for (const row of rows.map(nameOf)) if (!early.delete(row)) awaited.add(row);
    },
    shown(rows) {
      for (const row of rows.map(nameOf)) if (!awaited.delete(row)) early.add(row);
      for (const row of early) if (early.size > remembered) early.delete(row);
    },
    get none() {
      return awaited.size === 0;
    },
  };
}

const nameOf = (keys: Item): string =>
  JSON.stringify(Object.entries(keys).sort(([a], [b]) => a.localeCompare(b)));
