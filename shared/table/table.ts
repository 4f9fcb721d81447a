/** What a row holds besides its id: plain JSON and bytes. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A table of rows that never change: an id, and what was inserted under it first. */
export interface InsertOnlyTable {
  insert(id: string, attributes: Attributes): Promise<"inserted" | "exists">;
  /** Finds whatever was inserted before the call. */
  get(id: string): Promise<Attributes | undefined>;
  /**
   * `get` of each, by one call where all are there; as many as there are ids, in their order.
   * @param like `find`: by one and the same call, whether or not they are there
   */
  getAll(ids: readonly string[], like?: "get" | "find"): Promise<readonly (Attributes | undefined)[]>;
  /** The same by one and the same call, whether or not it is there: for lookups whose caller must not learn that. */
  find(id: string): Promise<Attributes | undefined>;
}

/** One use of a row: its name, and how many the row bears until the window ends (epoch seconds). */
export interface Use {
  readonly once: string;
  readonly most: number;
  readonly ends: number;
}

/** A table whose rows keep which uses of them were counted in the window that runs. */
export interface CountingTable {
  /**
   * Inserts the row unless it is there, and counts the use in the same write. The same `once` counts once in a window.
   * @returns the row's attributes as they were inserted first; `full`: the use is not counted
   */
  use(id: string, attributes: Attributes, use: Use): Promise<UsedRow>;
}

export type CountedTable = InsertOnlyTable & CountingTable;

export interface UsedRow {
  readonly row: Attributes;
  readonly counted: "first" | "again" | "full";
}

/** The one other thing that may happen to a row, where it may: people's keys are destroyed (P2). */
export interface ErasableTable {
  /** Takes the row away; none there is as good. */
  remove(id: string): Promise<void>;
}
