import type { Page, View } from "./views.ts";

/**
 * Merges pages of several lists, all read from the same place, into one page: each item once, up to the place
 * that every list was read to. Rows past the last row of an unfinished list come with the next page, so that
 * none is skipped.
 * @param nameOf identifies an item whose place changes over time
 */
export function inOneOrder<Row>(
  pages: readonly Page<View>[],
  nameOf?: (row: Row) => string,
): {
  readonly rows: readonly Row[];
  /** Whether some list has more. */
  readonly goesOn: boolean;
} {
  const ends = pages.flatMap(({ items, next }) => (next === undefined ? [] : [placeOf(items.at(-1))]));
  const end = ends.sort()[0];
  const newest = new Map<string, View>();
  for (const view of pages.flatMap(({ items }) => items)) {
    if (end !== undefined && placeOf(view) > end) continue;
    const name = nameOf?.(view.data as Row) ?? placeOf(view);
    // An item that has just moved may be in two lists, at two places: the newer row is right.
    if ((newest.get(name)?.version ?? 0) < view.version) newest.set(name, view);
  }
  const inOrder = [...newest.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { rows: inOrder.map(({ data }) => data as Row), goesOn: end !== undefined };
}

const placeOf = (view: View | undefined): string => view?.order ?? "";
