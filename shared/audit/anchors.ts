/**
 * Anchors (P3): the hash of each journal row, kept where no service can write. The hash chain of a journal
 * shows changed rows; anchors also show truncated journals and journals rewritten with new hashes.
 */

import type { Anchor } from "../journal/chain.ts";

/** A journal row's name and hash, as the event of that row announced them. */
export interface AnchoredRow extends Anchor {
  readonly service: string;
  /** The aggregate's id. */
  readonly id: string;
  /** The commitment to the public facts of the row; absent when it has none (P7). */
  readonly facts?: string | undefined;
}

export interface Anchoring {
  /**
   * Stores the hashes of these rows for ever with the time `at`: all of them or, on an error, none. A row whose
   * hash was stored before may be stored again, with the same or another hash.
   */
  keep(rows: readonly AnchoredRow[], at: Date): Promise<void>;
}

/** Reads anchors (the stored hashes of journal rows), for the auditor. */
export interface Anchors {
  /** Every stored hash of an aggregate's rows; a row that was announced with several hashes has several. */
  of(service: string, id: string): Promise<readonly Anchor[]>;
  /** Every aggregate with a stored hash of a row; an aggregate may come more than once. */
  all(): AsyncIterable<Pick<AnchoredRow, "service" | "id">>;
}

/** The name of a journal row: service, aggregate and version, as `intake/407155289363/1`. */
export const nameOfRow = ({ service, id, version }: Omit<AnchoredRow, "hash">): string =>
  `${service}/${id}/${version}`;

/**
 * Removes repeated journal rows and keeps the order. A row that was announced with several hashes stays once for
 * each hash.
 */
export function eachOnce<Row extends AnchoredRow>(rows: Iterable<Row>): readonly Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const name = `${nameOfRow(row)} ${row.hash}`;
    if (!first.has(name)) first.set(name, row);
  }
  return [...first.values()];
}

/**
 * Returns each journal row of the list with another hash than the same row had earlier in the list. Such a row
 * was altered and announced again (P3).
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

/**
 * Splits the key `<service>/<id>` of an aggregate at the first slash: service names contain no slash,
 * aggregate ids may.
 */
export function aggregateOf(key: string): { readonly service: string; readonly id: string } {
  const slash = key.indexOf("/");
  return { service: key.slice(0, slash), id: key.slice(slash + 1) };
}
