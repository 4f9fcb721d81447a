import type { Page, View } from "./views.ts";

/**
 * Pages of several lists, all read on behind the same place, as one: each thing once, as far as every list was read. What
 * stands behind the last row of a list that goes on comes with the next page, so that nothing is passed over.
 *
 * @param nameOf what makes two rows the same thing, where a place alone does not: its place moves with time.
 */
export function inOneOrder<Row>(
  pages: readonly Page<View>[],
  nameOf?: (row: Row) => string,
): {
  readonly rows: readonly Row[];
  /** Some list has more. */
  readonly goesOn: boolean;
} {
  const ends = pages.flatMap(({ items, next }) => (next === undefined ? [] : [placeOf(items.at(-1))]));
  const end = ends.sort()[0];
  const newest = new Map<string, View>();
  for (const view of pages.flatMap(({ items }) => items)) {
    if (end !== undefined && placeOf(view) > end) continue;
    const name = nameOf?.(view.data as Row) ?? placeOf(view);
    // What has just moved may stand in two lists, and at two places, for a moment: the newer row is right.
    if ((newest.get(name)?.version ?? 0) < view.version) newest.set(name, view);
  }
  const inOrder = [...newest.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { rows: inOrder.map(({ data }) => data as Row), goesOn: end !== undefined };
}

const placeOf = (view: View | undefined): string => view?.order ?? "";
