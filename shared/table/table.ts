/** The fields of a row without its id: plain JSON and bytes. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A table of rows that never change: each id has the value that was first inserted. */
export interface InsertOnlyTable {
  insert(id: string, attributes: Attributes): Promise<"inserted" | "exists">;
  /** The row with this id; finds every row that was inserted before the call. */
  get(id: string): Promise<Attributes | undefined>;
  /**
   * Returns the rows with several ids, in the order of the ids; undefined for a missing row. Finds every row that was
   * inserted before the call. A second call to the database is made only for rows that the first call did not find.
   * @param like with `find`, the number of calls to the database does not depend on whether the rows exist
   */
  getAll(ids: readonly string[], like?: "get" | "find"): Promise<readonly (Attributes | undefined)[]>;
  /**
   * Returns the row with this id, as `get` does. Makes the same call whether or not the row exists, for callers whose
   * response time must not reveal whether the row exists.
   */
  find(id: string): Promise<Attributes | undefined>;
}

/**
 * A use to be counted in a row, such as a registration in the row of the person's key. `once` is the name of
 * the use, `most` the limit of uses in the window, `ends` the window's end in seconds since 1970.
 */
export interface Use {
  readonly once: string;
  readonly most: number;
  readonly ends: number;
}

/** A table whose rows also have the uses that were counted in the present window. */
export interface CountingTable {
  /**
   * Inserts the row unless it exists, and counts the use in the same write. A use with the same `once` counts
   * only once in a window.
   * @returns the row's attributes as they were first inserted; `counted` is `full` when the limit was
   * reached, and the use is then not counted
   */
  use(id: string, attributes: Attributes, use: Use): Promise<UsedRow>;
}

export type CountedTable = InsertOnlyTable & CountingTable;

export interface UsedRow {
  readonly row: Attributes;
  readonly counted: "first" | "again" | "full";
}

/** The right to delete rows, for a table where this is allowed: the table of people's keys (P2). */
export interface ErasableTable {
  /** Deletes a row; does nothing when there is none. */
  remove(id: string): Promise<void>;
}
