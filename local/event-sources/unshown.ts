/** The rows written to a table and not yet shown by its stream. */
import type { Item } from "../dynamodb/capacity.ts";

export interface Unshown {
  wrote(rows: readonly Item[]): void;
  shown(rows: readonly Item[]): void;
  /** Whether the stream has shown every row. */
  readonly none: boolean;
}

/** The number of remembered rows that were shown before their write was answered. */
const remembered = 1_000;

/** @param rows identified by their keys; a row written once is shown once */
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
