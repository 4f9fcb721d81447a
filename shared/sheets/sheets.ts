/**
 * Sums by day and month: of each thing counted one sheet per period, added to as facts become known. Beside them stands what each
 * was counted from, in the same transaction: a fact is kept and counted, or neither. (`dynamodb-sheets.ts` beside this file and
 * its in-memory twin implement it.)
 */

/** What is to be added to one sum. */
export interface Sum {
  /** Whose sheet: `all`, `unit#goods-inspection`. */
  readonly about: string;
  /** The period, as text that sorts: a day, `2026-11-26`; a month of the Solar Hijri calendar, `1405-09`. */
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

/** So many different sheets one `keep` adds to, at most: DynamoDB takes a hundred items in a transaction. */
export const mostSheets = 90;

export interface Sheets<Data> {
  /** As it was kept last, whatever was kept before the call. */
  kept(id: string): Promise<Kept<Data> | undefined>;
  /**
   * Keeps it and adds the sums, together or not at all, if the version before this one is there.
   * @param sums of at most `mostSheets` sheets
   */
  keep(id: string, kept: Kept<Data>, sums: readonly Sum[]): Promise<"kept" | "changed">;
  /** The sheets of periods from one to another, both included, in their order. */
  read(about: string, from: string, to: string): Promise<readonly Sheet[]>;
}

/** Sheets as only an operator may treat them. */
export interface RepairableSheets<Data> extends Sheets<Data> {
  /** All that stands there: what sums were counted from, and the sheets. */
  all(): AsyncIterable<
    { readonly id: string; readonly kept: Kept<Data> } | { readonly about: string; readonly sheet: Sheet }
  >;
  /** Adds to sums, whatever was counted. */
  add(sums: readonly Sum[]): Promise<void>;
}

/** The sums by the sheet they stand on. */
export const bySheet = (sums: readonly Sum[]): readonly (readonly Sum[])[] => [
  ...Map.groupBy(sums, ({ about, period }) => `${about}\n${period}`).values(),
];
