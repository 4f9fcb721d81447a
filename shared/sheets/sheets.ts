/**
 * Sums by day, for figures. A sheet has the sums of one subject on one day. When a fact becomes known, the
 * sums are increased and the row from which they were counted is stored, in one transaction. A fact is
 * therefore either both stored and counted, or neither. (`dynamodb-sheets.ts` and its in-memory twin
 * implement this port.)
 */

/** An increase of one sum in one sheet. */
export interface Sum {
  /** The subject of the sheet: `all`, or a unit such as `unit#goods-inspection`. */
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

/** A row of data from which sums were counted. */
export interface Kept<Data> {
  /** The version of the row: 1 at first, and one more with each change. */
  readonly version: number;
  readonly data: Data;
}

/** A row to store, with its id. The preceding version must be stored. */
export interface Keeping<Data> {
  readonly id: string;
  readonly kept: Kept<Data>;
}

/** The most rows and sheets in one `keep`: DynamoDB allows a hundred items in a transaction. */
export const mostItems = 100;

/** The store of the sums by day, and of the rows from which the sums were counted. */
export interface Sheets<Data> {
  /** The rows with these ids, strongly consistent. Ids without a row are left out. */
  kept(ids: readonly string[]): Promise<ReadonlyMap<string, Kept<Data>>>;
  /**
   * Stores the rows and adds the sums, all or nothing, if the preceding version of each row is stored.
   * @param rows no two with the same id; at most `mostItems` together with the sheets of the sums
   * @returns `changed` when another process stored a version of a row meanwhile; nothing is then stored
   */
  keep(rows: readonly Keeping<Data>[], sums: readonly Sum[]): Promise<"kept" | "changed">;
  /** The sheets of a subject for a range of days, in order; both ends belong to the range. */
  read(about: string, from: string, to: string): Promise<readonly Sheet[]>;
}

/** The store of sheets, with functions for operators' repairs. */
export interface RepairableSheets<Data> extends Sheets<Data> {
  /** Everything that is stored: the counted rows, and the sheets. */
  all(): AsyncIterable<Keeping<Data> | { readonly about: string; readonly sheet: Sheet }>;
  /** Adds to sums without storing counted rows. */
  add(sums: readonly Sum[]): Promise<void>;
}

/** Makes a key that identifies the sheet to which a sum belongs. */
export const sheetKey = ({ about, period }: Pick<Sum, "about" | "period">): string => `${about}\n${period}`;

/** The sums, grouped by sheet. */
export const bySheet = (sums: readonly Sum[]): readonly (readonly Sum[])[] => [
  ...Map.groupBy(sums, sheetKey).values(),
];
