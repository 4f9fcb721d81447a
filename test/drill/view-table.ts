/** A table of views for many cases: each list is stored in order, so that a page costs as much as its rows. */

import { type IndexedViews, indexedViews } from "../due/indexed-views.ts";
import type { ViewTable } from "../simulation/core/view-table.ts";

export type IndexedViewTable = ViewTable & Pick<IndexedViews, "lists" | "all">;

const never = (): never => {
  throw new Error("A drill repairs and restores no views");
};

export function indexedViewTable(): IndexedViewTable {
  const { put, get, list, lists, all } = indexedViews();
  return {
    ...{ put, get, list, lists, all },
    ids: async function* () {
      yield* [...all()].map(({ id }) => id);
    },
    ...{ replace: never, remove: never, during: never, restore: never },
  };
}
