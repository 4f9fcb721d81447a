/**
 * Sums by day: one sheet per day and subject, increased as facts become known. The rows that sums were
 * counted from are stored in the same transaction, so a fact is both kept and counted, or neither.
 * (`dynamodb-sheets.ts` beside this file and its in-memory twin implement it.)
 */

/** An increase of one sum. */
export interface Sum {
  /** The subject of the sheet: `all`, `unit#goods-inspection`. */
  readonly about: string;
  /** The day, as text that sorts: `2026-11-26`. */
  readonly period: string;
  /** The name of the sum: letters, digits, dots and dashes. */
  readonly name: string;
  /** A whole number, negative to undo an earlier count. */
  readonly by: number;
}

export interface Sheet {
  readonly period: string;
  readonly sums: Readonly<Record<string, number>>;
}

/** A row that sums were counted from. */
export interface Kept<Data> {
  /** From 1, increased by one each time. */
  readonly version: number;
  readonly data: Data;
}

/** A row to store, with its id. */
export interface Keeping<Data> {
  readonly id: string;
  readonly kept: Kept<Data>;
}

/** The most rows and sheets of one `keep`: DynamoDB takes a hundred items in a transaction. */
export const mostItems = 100;

/** The store of sums by day, and of the rows that they were counted from. */
export interface Sheets<Data> {
  /** The rows with these ids, strongly consistent. Ids without a row are missing. */
  kept(ids: readonly string[]): Promise<ReadonlyMap<string, Kept<Data>>>;
  /**
   * Stores the rows and adds the sums, together or not at all, if the preceding version of each row is
   * stored.
   * @param rows each with another id; at most `mostItems` together with the sheets of the sums
   */
  keep(rows: readonly Keeping<Data>[], sums: readonly Sum[]): Promise<"kept" | "changed">;
  /** The sheets of a range of days, both ends included, in order. */
  read(about: string, from: string, to: string): Promise<readonly Sheet[]>;
}

/** Sheets for operators' repairs. */
export interface RepairableSheets<Data> extends Sheets<Data> {
  /** Everything stored: the rows that sums were counted from, and the sheets. */
  all(): AsyncIterable<Keeping<Data> | { readonly about: string; readonly sheet: Sheet }>;
  /** Adds to sums without storing rows. */
  add(sums: readonly Sum[]): Promise<void>;
}

/** The key of the sheet that contains a sum. */
export const sheetKey = ({ about, period }: Pick<Sum, "about" | "period">): string => `${about}\n${period}`;

/** The sums, grouped by sheet. */
export const bySheet = (sums: readonly Sum[]): readonly (readonly Sum[])[] => [
  ...Map.groupBy(sums, sheetKey).values(),
];
