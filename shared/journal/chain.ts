import type { StoredRow } from "./journal.ts";
import { hashAfter } from "./next-row.ts";

/** The newest row somebody outside wrote down: what is cut off after it cannot be noticed, what is cut off before it is. */
export interface Anchor {
  readonly version: number;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly sound: true; readonly version: number; readonly hash: string }
  /** `version`: the first row that is altered, missing or out of place. */
  | {
      readonly sound: false;
      readonly version: number;
      readonly why: "altered" | "missing" | "not as anchored";
    };

/**
 * Checks the hash chain of one aggregate: all its rows, ascending. Finds every edit, drop, swap and insertion, and with an
 * anchor every truncation up to it, and says where it begins (P3).
 */
export function verifyChain(rows: readonly StoredRow[], anchor?: Anchor): ChainVerdict {
  let hash = "";
  for (const [index, row] of rows.entries()) {
    const version = index + 1;
    if (row.version !== version) return { sound: false, version, why: "missing" };
    hash = hashAfter(hash, row);
    if (row.hash !== hash) return { sound: false, version, why: "altered" };
    if (anchor?.version === version && anchor.hash !== hash)
      return { sound: false, version, why: "not as anchored" };
  }
  if (anchor && anchor.version > rows.length)
    return { sound: false, version: rows.length + 1, why: "missing" };
  return { sound: true, version: rows.length, hash };
}
