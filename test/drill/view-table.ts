/** A table of views for many cases: each list is stored in order, so that a page costs as much as its rows. */

import { canonicalJson } from "../../shared/journal/fingerprint.ts";
import type { View } from "../../shared/journal/views.ts";
import { type IndexedViews, indexedViews } from "../due/indexed-views.ts";
import type { ViewTable } from "../simulation/core/view-table.ts";

export type IndexedViewTable = ViewTable & Pick<IndexedViews, "lists" | "all">;

const never = (): never => {
  throw new Error("The drill keeps no former views");
};

export function indexedViewTable(): IndexedViewTable {
  const views = indexedViews();
  const isSeen = async (id: string, seen: View | undefined) =>
    canonicalJson((await views.get(id)) ?? null) === canonicalJson(seen ?? null);
  return {
    put: views.put,
    get: views.get,
    list: views.list,
    lists: views.lists,
    all: views.all,
    ids: async function* () {
      for (const { id } of [...views.all()]) yield id;
    },
    replace: async (view, seen) => {
      if (!(await isSeen(view.id, seen))) return false;
      views.remove(view.id);
      return (await views.put(view)) === "written";
    },
    remove: async (seen) => {
      if (!(await isSeen(seen.id, seen))) return false;
      views.remove(seen.id);
      return true;
    },
    during: never,
    restore: never,
  };
}
