/**
 * Stores the statistics of each day. A sheet has the sums of one day for the whole organisation or one unit,
 * such as the number of registrations. Each request has a row with the facts that were counted. One
 * transaction changes this row and the sums, so that every fact is counted exactly once (ADR 0047).
 * (`dynamodb-sheets.ts` and its in-memory twin implement this port.)
 */

/** An increase of one sum in one sheet. */
export interface Sum {
  /** The part of the organisation: `all`, or a unit such as `unit#goods-inspection`. */
  readonly about: string;
  /** The day, as text that sorts: `2026-11-26`. */
  readonly period: string;
  /** The name of the sum: letters, digits, dots and dashes. */
  readonly name: string;
  /** The increase, a whole number; negative to undo an earlier count. */
  readonly by: number;
}

export interface Sheet {
  readonly period: string;
  readonly sums: Readonly<Record<string, number>>;
}

/** The row of a request: the facts of the request that were added to the sums. */
export interface Kept<Data> {
  /** The version of the row: 1 at first, and one more with each change. */
  readonly version: number;
  readonly data: Data;
}

/** The row of a request to store, with its id. The stored row must be of the preceding version. */
export interface Keeping<Data> {
  readonly id: string;
  readonly kept: Kept<Data>;
}

/** The most rows and sheets in one `keep`: DynamoDB allows a hundred items in a transaction. */
export const mostItems = 100;

/** Stores the sums of each day, and the requests' rows with the facts that were counted. */
export interface Sheets<Data> {
  /** The requests' rows with these ids, strongly consistent. Ids without a row are left out. */
  kept(ids: readonly string[]): Promise<ReadonlyMap<string, Kept<Data>>>;
  /**
   * Stores requests' rows and adds to sums, all or nothing, if the preceding version of each row is stored.
   * @param rows no two with the same id; at most `mostItems` together with the sheets of the sums
   * @returns `changed` when another process stored a version of a row meanwhile; nothing is then stored
   */
  keep(rows: readonly Keeping<Data>[], sums: readonly Sum[]): Promise<"kept" | "changed">;
  /** The sheets of the organisation or a unit for a range of days, in order; both ends belong to the range. */
  read(about: string, from: string, to: string): Promise<readonly Sheet[]>;
}

/** The store of sheets, with functions for operators' repairs. */
export interface RepairableSheets<Data> extends Sheets<Data> {
  /** Everything that is stored: the requests' rows, and the sheets. */
  all(): AsyncIterable<Keeping<Data> | { readonly about: string; readonly sheet: Sheet }>;
  /** Adds to sums without changing a request's row. */
  add(sums: readonly Sum[]): Promise<void>;
}

/** Makes a key that identifies the sheet to which a sum belongs. */
export const sheetKey = ({ about, period }: Pick<Sum, "about" | "period">): string => `${about}\n${period}`;

/** The sums, grouped by sheet. */
export const bySheet = (sums: readonly Sum[]): readonly (readonly Sum[])[] => [
  ...Map.groupBy(sums, sheetKey).values(),
];
