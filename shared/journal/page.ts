import type { ListOptions, View } from "./views.ts";

/** The place where a page ends: the id and sort key of its last row. */
export interface Place {
  readonly id: string;
  readonly order: string;
}

/** The cursor for `Page.next`, which callers must not interpret. */
export function cursorOf({ id, order = "" }: View): string {
  return Buffer.from(JSON.stringify([order, id])).toString("base64url");
}

/** The place in a cursor. Undefined, which means the first page, for an absent or forged cursor. */
export function pageAfter(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [order, id, ...more] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return isKey(id, 2_048) && isKey(order, 1_024) && more.length === 0 ? { id, order } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a text fits DynamoDB's limits for keys. Without this check a forged cursor would cause an error.
 */
const isKey = (text: unknown, most: number): text is string =>
  typeof text === "string" && text !== "" && Buffer.byteLength(text) <= most;

/** Where a query of a list begins or ends, besides the cursor. */
export interface Bound {
  readonly sign: ">" | "<";
  readonly order: string;
}

/**
 * The bound of a query; undefined when the options give no bound.
 * @throws Error for two bounds, since a query of an index allows one
 */
export function boundOf({ behind, before }: ListOptions): Bound | undefined {
  if (behind !== undefined && before !== undefined) throw new RangeError("A list is read within one bound");
  if (behind !== undefined) return { sign: ">", order: behind };
  return before === undefined ? undefined : { sign: "<", order: before };
}
