/** What a row holds besides its id: plain JSON and bytes. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A table of rows that never change: an id, and what was inserted under it first. */
export interface InsertOnlyTable {
  insert(id: string, attributes: Attributes): Promise<"inserted" | "exists">;
  /** Finds whatever was inserted before the call. */
  get(id: string): Promise<Attributes | undefined>;
}
