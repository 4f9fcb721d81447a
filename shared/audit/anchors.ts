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
  /** The commitment to what outsiders may be shown of the row; absent where they may be shown nothing (P7). */
  readonly facts?: string | undefined;
}

/** What the one who writes anchors may do. */
export interface Anchoring {
  /** Keeps them for ever, as told at this moment: all or none. The same row may be kept again, and another hash of it too. */
  keep(rows: readonly AnchoredRow[], at: Date): Promise<void>;
}

/** What the auditor reads. */
export interface Anchors {
  /** Every anchor of an aggregate; a row that was told with several hashes has several. */
  of(service: string, id: string): Promise<readonly Anchor[]>;
  /** Every aggregate that has an anchor, each at least once. */
  all(): AsyncIterable<Pick<AnchoredRow, "service" | "id">>;
}

/** `intake/407155289363/1`: service, aggregate and version. */
export const nameOfRow = ({ service, id, version }: Omit<AnchoredRow, "hash">): string =>
  `${service}/${id}/${version}`;

/** Each row once, in the order in which they came; one that was told with several hashes once for each. */
export function eachOnce<Row extends AnchoredRow>(rows: Iterable<Row>): readonly Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const name = `${nameOfRow(row)} ${row.hash}`;
    if (!first.has(name)) first.set(name, row);
  }
  return [...first.values()];
}

/** The rows that an earlier row of the list contradicts by another hash: they were altered and told again (P3). */
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

/** Services have no slash in their names; aggregates may. */
export function aggregateOf(key: string): { readonly service: string; readonly id: string } {
  const slash = key.indexOf("/");
  return { service: key.slice(0, slash), id: key.slice(slash + 1) };
}
