import type { StoredRow } from "./journal.ts";
import { hashAfter } from "./next-row.ts";

/**
 * The version and hash of a row, stored outside the journal. The anchor shows whether the row was removed or
 * rewritten later.
 */
export interface Anchor {
  readonly version: number;
  readonly hash: string;
}

/** Stands for a row whose item in the database cannot be read. */
export interface UnreadableRow {
  readonly version: number;
  readonly unreadable: true;
}

export type ChainVerdict =
  | { readonly sound: true; readonly version: number; readonly hash: string }
  /** `version`: the version of the first row that is altered, missing or out of place. */
  | {
      readonly sound: false;
      readonly version: number;
      readonly why: "altered" | "missing" | "unreadable" | "not as anchored";
    };

/**
 * Checks the hash chain of one aggregate, given all its rows in ascending order. Finds every edit, removal,
 * swap and insertion of rows. With anchors, also finds every truncation up to the newest anchor, and every
 * rewrite with new hashes, with the version where the rewrite begins (P3). A row with two different anchors
 * counts as rewritten, since it was announced twice with different contents.
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
