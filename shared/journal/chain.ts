import type { StoredRow } from "./journal.ts";
import { hashAfter } from "./next-row.ts";

/** A row's version and hash, noted outside the journal. Truncation is noticed up to the newest anchor. */
export interface Anchor {
  readonly version: number;
  readonly hash: string;
}

/** An unreadable item in place of a row. */
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
 * Checks the hash chain of one aggregate: all its rows, ascending. Finds every edit, drop, swap and
 * insertion; with anchors also every truncation up to the newest anchor and every rewrite with new hashes,
 * and the version where it begins (P3). All anchors of a row must match: two different ones mean that the row
 * was announced twice with different contents.
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
