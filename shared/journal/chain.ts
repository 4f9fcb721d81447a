import type { StoredRow } from "./journal.ts";
import { hashAfter } from "./next-row.ts";

/** A row somebody outside wrote down: what is cut off behind the newest cannot be noticed, whatever is done up to it is. */
export interface Anchor {
  readonly version: number;
  readonly hash: string;
}

/** A row that was found where a row of the journal should be, and is none. */
export interface UnreadableRow {
  readonly version: number;
  readonly unreadable: true;
}

export type ChainVerdict =
  | { readonly sound: true; readonly version: number; readonly hash: string }
  /** `version`: the first row that is altered, missing or out of place. */
  | {
      readonly sound: false;
      readonly version: number;
      readonly why: "altered" | "missing" | "unreadable" | "not as anchored";
    };

/**
 * Checks the hash chain of one aggregate: all its rows, ascending. Finds every edit, drop, swap and insertion; with anchors
 * also every truncation up to the newest of them, and every story that was told anew from some row on with all its hashes,
 * and says where it begins (P3). Of several anchors of one row, all must fit: it was told twice, with different contents.
 */
export function verifyChain(
  rows: readonly (StoredRow | UnreadableRow)[],
  anchors: readonly Anchor[] = [],
): ChainVerdict {
  const anchored = Map.groupBy(anchors, (anchor) => anchor.version);
  let hash = "";
  for (const [index, row] of rows.entries()) {
    const version = index + 1;
    if (row.version !== version) return { sound: false, version, why: "missing" };
    if ("unreadable" in row) return { sound: false, version, why: "unreadable" };
    hash = hashAfter(hash, row);
    if (row.hash !== hash) return { sound: false, version, why: "altered" };
    if (anchored.get(version)?.some((anchor) => anchor.hash !== hash))
      return { sound: false, version, why: "not as anchored" };
  }
  if (Math.max(0, ...anchored.keys()) > rows.length)
    return { sound: false, version: rows.length + 1, why: "missing" };
  return { sound: true, version: rows.length, hash };
}
