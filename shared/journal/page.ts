import type { ListOptions, View } from "./views.ts";

/** The position at which a page ends: the id and sort key of the page's last row. */
export interface Place {
  readonly id: string;
  readonly order: string;
}

/**
 * Makes the cursor of a page (`Page.next`) from the page's last row. Callers must not interpret the cursor.
 */
export function cursorOf({ id, order = "" }: View): string {
  return Buffer.from(JSON.stringify([order, id])).toString("base64url");
}

/**
 * Reads the position from a cursor. Returns undefined for an absent or forged cursor, so that the first page
 * is read.
 */
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

/** The sort key at which a query of a list begins or ends, in addition to the cursor. */
export interface Bound {
  readonly sign: ">" | "<";
  readonly order: string;
}

/**
 * Returns the bound of a query; undefined when the options give no bound.
 * @throws Error for two bounds, since a query of an index allows one
 */
export function boundOf({ behind, before }: ListOptions): Bound | undefined {
  if (behind !== undefined && before !== undefined) throw new RangeError("A list is read within one bound");
  if (behind !== undefined) return { sign: ">", order: behind };
  return before === undefined ? undefined : { sign: "<", order: before };
}
