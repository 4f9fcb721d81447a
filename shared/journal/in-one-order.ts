import type { Page, View } from "./views.ts";

/**
 * Merges pages of several lists, all read from the same sort key on, into one page. The page has each item
 * once, and ends at the sort key to which every list was read. Rows after the last row of an unfinished list
 * are left for the next page, so that no row is skipped.
 * @param nameOf returns the name of an item; the name stays the same when the item's position in the list
 * changes
 */
export function inOneOrder<Row>(
  pages: readonly Page<View>[],
  nameOf?: (row: Row) => string,
): {
  readonly rows: readonly Row[];
  /** Whether there are more rows after this page. */
  readonly goesOn: boolean;
} {
  const ends = pages.flatMap(({ items, next }) => (next === undefined ? [] : [placeOf(items.at(-1))]));
  const end = ends.sort()[0];
  const newest = new Map<string, View>();
  for (const view of pages.flatMap(({ items }) => items)) {
    if (end !== undefined && placeOf(view) > end) continue;
    const name = nameOf?.(view.data as Row) ?? placeOf(view);
    // An item that has just moved may be in two lists; the row with the higher version is the current one.
    if ((newest.get(name)?.version ?? 0) < view.version) newest.set(name, view);
  }
  const inOrder = [...newest.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { rows: inOrder.map(({ data }) => data as Row), goesOn: end !== undefined };
}

const placeOf = (view: View | undefined): string => view?.order ?? "";
