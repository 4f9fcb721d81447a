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

/** The right to delete rows, for a table where this is allowed: the table of people's keys (P2). */
export interface ErasableTable {
  /** Deletes a row; does nothing when there is none. */
  remove(id: string): Promise<void>;
}
