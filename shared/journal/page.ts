import type { ListOptions, View } from "./views.ts";

/** Where a page ended. */
export interface Place {
  readonly id: string;
  readonly order: string;
}

/** `Page.next`: opaque to whoever passes it back. */
export function cursorOf({ id, order = "" }: View): string {
  return Buffer.from(JSON.stringify([order, id])).toString("base64url");
}

/** The place a cursor names; nothing, that is the first page, when there is none or somebody made it up. */
export function pageAfter(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [order, id, ...more] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return isKey(id, 2_048) && isKey(order, 1_024) && more.length === 0 ? { id, order } : undefined;
  } catch {
    return undefined;
  }
}

/** What DynamoDB takes as a key: between one byte and so many. Anything else in a cursor would be an error of its own. */
const isKey = (text: unknown, most: number): text is string =>
  typeof text === "string" && text !== "" && Buffer.byteLength(text) <= most;

/** The bound that a list is read within, if any. */
export interface Bound {
  readonly sign: ">" | "<";
  readonly order: string;
}

/** @throws when there are two: an index takes one. */
export function boundOf({ behind, before }: ListOptions): Bound | undefined {
  if (behind !== undefined && before !== undefined) throw new RangeError("A list is read within one bound");
  if (behind !== undefined) return { sign: ">", order: behind };
  return before === undefined ? undefined : { sign: "<", order: before };
}
