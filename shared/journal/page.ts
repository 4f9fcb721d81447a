import type { ListOptions, View } from "./views.ts";

/** The end of a page. */
export interface Place {
  readonly id: string;
  readonly order: string;
}

/** `Page.next`, opaque to callers. */
export function cursorOf({ id, order = "" }: View): string {
  return Buffer.from(JSON.stringify([order, id])).toString("base64url");
}

/** The place in a cursor; undefined, which means the first page, for an absent or forged one. */
export function pageAfter(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [order, id, ...more] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return isKey(id, 2_048) && isKey(order, 1_024) && more.length === 0 ? { id, order } : undefined;
  } catch {
    return undefined;
  }
}

/** DynamoDB's limits for keys. Without this check, a forged cursor would end in an error. */
const isKey = (text: unknown, most: number): text is string =>
  typeof text === "string" && text !== "" && Buffer.byteLength(text) <= most;

/** The bound of a list query, if any. */
export interface Bound {
  readonly sign: ">" | "<";
  readonly order: string;
}

/** @throws Error for two bounds: an index takes one */
export function boundOf({ behind, before }: ListOptions): Bound | undefined {
  if (behind !== undefined && before !== undefined) throw new RangeError("A list is read within one bound");
  if (behind !== undefined) return { sign: ">", order: behind };
  return before === undefined ? undefined : { sign: "<", order: before };
}
