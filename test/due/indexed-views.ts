/**
 * Views in memory with ordered lists, as in DynamoDB's indexes. The time for reading a page depends on the number of its
 * rows, not on the length of the list.
 */

import { boundOf, cursorOf, pageAfter } from "../../shared/journal/page.ts";
import type { View, ViewStore } from "../../shared/journal/views.ts";

export interface IndexedViews extends ViewStore {
  /** The number of rows read so far, by list. */
  readonly read: ReadonlyMap<string, number>;
  /** All lists that ever had a row, each with its rows in order. */
  readonly lists: ReadonlyMap<string, readonly View[]>;
  all(): Iterable<View>;
}

type Place = Pick<View, "id" | "order">;

export function indexedViews(): IndexedViews {
  const kept = new Map<string, View>();
  const lists = new Map<string, View[]>();
  const read = new Map<string, number>();
  const listOf = (name: string): View[] => {
    const found = lists.get(name) ?? [];
    lists.set(name, found);
    return found;
  };
  const listsOf = ({ list, second }: View) => [list, second].flatMap((name) => (name ? [listOf(name)] : []));
  const leave = (view: View | undefined) => {
    for (const list of view ? listsOf(view) : []) list.splice(placeIn(list, view as View), 1);
  };
  return {
    read,
    lists,
    all: () => kept.values(),
    get: async (id) => kept.get(id),
    put: async (view) => {
      const there = kept.get(view.id);
      if (there !== undefined && there.version > view.version) return "older";
      leave(there);
      kept.set(view.id, view);
      for (const list of listsOf(view)) list.splice(placeIn(list, view), 0, view);
      return "written";
    },
    list: async (name, options = {}) => {
      const { after, limit = 25 } = options;
      const [all, bound, start] = [listOf(name), boundOf(options), pageAfter(after)];
      const behind = start ?? (bound?.sign === ">" ? { id: "\uffff", order: bound.order } : undefined);
      const from = behind === undefined ? 0 : placeIn(all, behind, true);
      const to = bound?.sign === "<" ? placeIn(all, { id: "", order: bound.order }) : all.length;
      const items = all.slice(from, Math.min(to, from + limit));
      read.set(name, (read.get(name) ?? 0) + items.length);
      const last = items.at(-1);
      return last !== undefined && from + limit < to ? { items, next: cursorOf(last) } : { items };
    },
  };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const inOrder = (a: Place, b: Place): number => compare(a.order ?? "", b.order ?? "") || compare(a.id, b.id);

/**
 * The index at which a row with this sort key belongs in the ordered rows. With `behind`, the index after all rows with the
 * same key.
 */
function placeIn(all: readonly View[], place: Place, behind = false): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = inOrder(all[middle] as View, place);
    if (order < 0 || (behind && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
