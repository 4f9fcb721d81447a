/**
 * Anchors (P3): the hash of each journal row, kept where no service can write. The hash chain of a journal
 * shows changed rows; anchors also show truncated journals and journals rewritten with new hashes.
 */

import type { Anchor } from "../journal/chain.ts";

/** The hash of a row, as the event of that row carried it. */
export interface AnchoredRow extends Anchor {
  readonly service: string;
  /** The aggregate's id. */
  readonly id: string;
  /** The commitment to the public facts of the row; absent when it has none (P7). */
  readonly facts?: string | undefined;
}

/** The write side of the anchors. */
export interface Anchoring {
  /**
   * Stores the anchors for ever with this time, all or none. A row may be stored again, with the same or
   * another hash.
   */
  keep(rows: readonly AnchoredRow[], at: Date): Promise<void>;
}

/** The read side of the anchors, for the auditor. */
export interface Anchors {
  /** Every anchor of an aggregate; a row announced with several hashes has several. */
  of(service: string, id: string): Promise<readonly Anchor[]>;
  /** Every aggregate that has an anchor, each at least once. */
  all(): AsyncIterable<Pick<AnchoredRow, "service" | "id">>;
}

/** `intake/407155289363/1`: service, aggregate and version. */
export const nameOfRow = ({ service, id, version }: Omit<AnchoredRow, "hash">): string =>
  `${service}/${id}/${version}`;

/** Each row once, in the given order; a row announced with several hashes once per hash. */
export function eachOnce<Row extends AnchoredRow>(rows: Iterable<Row>): readonly Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const name = `${nameOfRow(row)} ${row.hash}`;
    if (!first.has(name)) first.set(name, row);
  }
  return [...first.values()];
}

/**
 * The rows whose hash contradicts an earlier entry of the list: they were altered and announced again (P3).
 */
export function toldOtherwise<Row extends AnchoredRow>(rows: Iterable<Row>): readonly Row[] {
  const first = new Map<string, string>();
  const other: Row[] = [];
  for (const row of rows) {
    const name = nameOfRow(row);
    const known = first.get(name) ?? row.hash;
    first.set(name, known);
    if (known !== row.hash) other.push(row);
  }
  return other;
}

/** Splits at the first slash: names of services contain none, ids of aggregates may. */
export function aggregateOf(key: string): { readonly service: string; readonly id: string } {
  const slash = key.indexOf("/");
  return { service: key.slice(0, slash), id: key.slice(slash + 1) };
}
