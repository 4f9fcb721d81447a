import type { Page, View } from "../../../shared/journal/views.ts";

/**
 * Pages of several lists, all read on behind the same place, as one: each place once, as far as every list was read. What
 * stands behind the last row of a list that goes on comes with the next page, so that nothing is passed over.
 */
export function inOneOrder<Row>(pages: readonly Page<View>[]): {
  readonly rows: readonly Row[];
  /** Some list has more. */
  readonly goesOn: boolean;
} {
  const ends = pages.flatMap(({ items, next }) => (next === undefined ? [] : [placeOf(items.at(-1))]));
  const end = ends.sort()[0];
  const newest = new Map<string, View>();
  for (const view of pages.flatMap(({ items }) => items)) {
    const place = placeOf(view);
    if (end !== undefined && place > end) continue;
    // What has just moved may stand in two lists for a moment: the newer row is right.
    if ((newest.get(place)?.version ?? 0) < view.version) newest.set(place, view);
  }
  const inOrder = [...newest].sort(([a], [b]) => (a < b ? -1 : 1));
  return { rows: inOrder.map(([, { data }]) => data as Row), goesOn: end !== undefined };
}

const placeOf = (view: View | undefined): string => view?.order ?? "";
