/**
 * Sums by day: of each thing counted one sheet per day, added to as facts become known. Beside them stands what the sums were counted
 * from, in the same transaction: a fact is kept and counted, or neither. (`dynamodb-sheets.ts` beside this file and its in-memory
 * twin implement it.)
 */

/** What is to be added to one sum. */
export interface Sum {
  /** Whose sheet: `all`, `unit#goods-inspection`. */
  readonly about: string;
  /** The day, as text that sorts: `2026-11-26`. */
  readonly period: string;
  /** What is counted: letters, digits, dots and dashes. */
  readonly name: string;
  /** How much: a whole number, negative where something is no longer so. */
  readonly by: number;
}

export interface Sheet {
  readonly period: string;
  readonly sums: Readonly<Record<string, number>>;
}

/** What sums were counted from. */
export interface Kept<Data> {
  /** From 1, one more each time. */
  readonly version: number;
  readonly data: Data;
}

/** A row to keep, with the id that it is kept under. */
export interface Keeping<Data> {
  readonly id: string;
  readonly kept: Kept<Data>;
}

/** The most rows and sheets of one `keep`: DynamoDB takes a hundred items in a transaction. */
export const mostItems = 100;

export interface Sheets<Data> {
  /** The rows under these ids, as they were kept last before the call. Ids without a row are missing. */
  kept(ids: readonly string[]): Promise<ReadonlyMap<string, Kept<Data>>>;
  /**
   * Keeps the rows and adds the sums, together or not at all, if of each row the version before this one is there.
   * @param rows each of another id; at most `mostItems` together with the sheets of the sums
   */
  keep(rows: readonly Keeping<Data>[], sums: readonly Sum[]): Promise<"kept" | "changed">;
  /** The sheets of days from one to another, both included, in their order. */
  read(about: string, from: string, to: string): Promise<readonly Sheet[]>;
}

/** Sheets as only an operator may treat them. */
export interface RepairableSheets<Data> extends Sheets<Data> {
  /** All that stands there: what sums were counted from, and the sheets. */
  all(): AsyncIterable<Keeping<Data> | { readonly about: string; readonly sheet: Sheet }>;
  /** Adds to sums, whatever was counted. */
  add(sums: readonly Sum[]): Promise<void>;
}

/** Names the sheet that a sum stands on. */
export const sheetKey = ({ about, period }: Pick<Sum, "about" | "period">): string => `${about}\n${period}`;

/** The sums by the sheet they stand on. */
export const bySheet = (sums: readonly Sum[]): readonly (readonly Sum[])[] => [
  ...Map.groupBy(sums, sheetKey).values(),
];
