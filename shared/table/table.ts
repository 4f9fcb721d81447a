/** What a row holds besides its id: plain JSON and bytes. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A table of rows that never change: an id, and what was inserted under it first. */
export interface InsertOnlyTable {
  insert(id: string, attributes: Attributes): Promise<"inserted" | "exists">;
  /** Finds whatever was inserted before the call. */
  get(id: string): Promise<Attributes | undefined>;
  /** The same by one and the same call, whether or not it is there: for lookups whose caller must not learn that. */
  find(id: string): Promise<Attributes | undefined>;
}

/** The one other thing that may happen to a row, where it may: people's keys are destroyed (P2). */
export interface ErasableTable {
  /** Takes the row away; none there is as good. */
  remove(id: string): Promise<void>;
}
