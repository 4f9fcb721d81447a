/** The fields of a row besides its id: plain JSON and bytes. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A table of rows that never change: an id, and the first value inserted under it. */
export interface InsertOnlyTable {
  insert(id: string, attributes: Attributes): Promise<"inserted" | "exists">;
  /** Finds every row inserted before the call. */
  get(id: string): Promise<Attributes | undefined>;
  /**
   * `get` for several ids, in their order, in one call when all exist.
   * @param like `find`: makes the same calls whether or not the rows exist
   */
  getAll(ids: readonly string[], like?: "get" | "find"): Promise<readonly (Attributes | undefined)[]>;
  /**
   * As `get`, with the same call whether or not the row exists: for callers that must not learn that from the
   * timing.
   */
  find(id: string): Promise<Attributes | undefined>;
}

/** A use of a row: its name, and the most uses until the window ends (epoch seconds). */
export interface Use {
  readonly once: string;
  readonly most: number;
  readonly ends: number;
}

/** A table whose rows keep the uses counted in the present window. */
export interface CountingTable {
  /**
   * Inserts the row unless it exists, and counts the use in the same write. The same `once` counts once in a
   * window.
   * @returns the row's attributes as they were first inserted; `full`: the use is not counted
   */
  use(id: string, attributes: Attributes, use: Use): Promise<UsedRow>;
}

export type CountedTable = InsertOnlyTable & CountingTable;

export interface UsedRow {
  readonly row: Attributes;
  readonly counted: "first" | "again" | "full";
}

/** Deletes rows, where that is allowed: people's keys (P2). */
export interface ErasableTable {
  /** Idempotent. */
  remove(id: string): Promise<void>;
}
