/**
 * Anchors (P3): the hash of each journal row, kept where no service can write. A journal's own chain shows what was
 * altered within it; anchors show what was cut off, and what was told anew with all its hashes.
 */

import type { Anchor } from "../journal/chain.ts";

/** A row's hash, as its own event told it. */
export interface AnchoredRow extends Anchor {
  readonly service: string;
  /** The aggregate's id. */
  readonly id: string;
}

/** What the one who writes anchors may do. */
export interface Anchoring {
  /** Keeps it for ever; the same again changes nothing. `"contradicts"` when another hash is kept for this row. */
  keep(row: AnchoredRow): Promise<"kept" | "contradicts">;
}

/** What the auditor reads. Strongly consistent. */
export interface Anchors {
  of(service: string, id: string): Promise<readonly Anchor[]>;
  /** Every aggregate that has an anchor, each at least once. */
  all(): AsyncIterable<Pick<AnchoredRow, "service" | "id">>;
}

/** Services have no slash in their names; aggregates may. */
export function aggregateOf(key: string): { readonly service: string; readonly id: string } {
  const slash = key.indexOf("/");
  return { service: key.slice(0, slash), id: key.slice(slash + 1) };
}
