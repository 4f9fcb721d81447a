/** The number of cases beside a list's name, in its tab and in the title (R17). Pure. */
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { countInbox } from "../../../../shared/contracts/staff/cases.ts";
import type { List } from "./asked.ts";

type Counts = ReplyOf<typeof countInbox>["body"]["counts"];

/**
 * @param counts the service's counts
 * @param whole the number of cases when the whole list is loaded, which is newer than the service's count
 * @returns `12` or `99+`; undefined for a list that is not counted, and for an empty one, since a Persian zero looks
 * like a dot beside the name
 */
export function countOf(counts: Counts, list: List, whole?: number): string | undefined {
  const counted = counts.find((one) => one.list === list);
  const { count = 0, more = false } = whole === undefined ? (counted ?? {}) : { count: whole };
  return count === 0 ? undefined : `${count}${more ? "+" : ""}`;
}
