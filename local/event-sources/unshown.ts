/** Which rows were written to a table and not shown by its stream yet. */
import type { Item } from "../dynamodb/capacity.ts";

export interface Unshown {
  wrote(rows: readonly Item[]): void;
  shown(rows: readonly Item[]): void;
  /** Whether the stream has shown every row. */
  readonly none: boolean;
}

/** A row may be shown before its write is answered: the number of such rows that are remembered. */
const remembered = 1_000;

/** @param rows are told by their keys; a row that is written once is shown once. */
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
