/** Breaks that remove defences of the stores: journals, tables, views and seals. */

import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { JournalStore, StoredRow } from "../../../shared/journal/journal.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Attributes } from "../../../shared/table/table.ts";
import type { OperableViews } from "../core/view-table.ts";
import type { Wiring } from "../core/wiring.ts";

export const blindAppend = (): Partial<Wiring> => ({
  store: (store) => ({
    ...store,
    append: async (rows) => {
      if ((await store.append(rows)) === "taken")
        await store.append(await Promise.all(rows.map(behind(store))));
      return "appended";
    },
  }),
});

const behind =
  (store: JournalStore) =>
  async (row: StoredRow): Promise<StoredRow> => ({ ...row, version: (await store.all(row.id)).length + 1 });

export const overwritingTables = (): Partial<Wiring> => ({
  table: (table) => {
    const newest = new Map<string, Attributes>();
    const get = async (id: string) => newest.get(id) ?? table.get(id);
    return {
      insert: async (id, attributes) => {
        newest.set(id, attributes);
        return "inserted";
      },
      get,
      getAll: (ids) => Promise.all(ids.map(get)),
      find: async (id) => newest.get(id) ?? table.find(id),
    };
  },
});

/** With this break, a view whose place in its list did not change is not written again, even if its content changed. */
export const placeBlindViews = (): Partial<Wiring> => ({
  views: (views): OperableViews => ({
    ...views,
    put: async (view) => {
      const seen = await views.get(view.id);
      const stays = seen !== undefined && seen.list === view.list && seen.order === view.order;
      return stays ? "written" : views.put(view);
    },
  }),
});

interface Hidden {
  readonly version: number;
  readonly data: unknown;
}

/**
 * With this break, every write of a view counts as the newest, also an outdated one. The view's real version is stored inside
 * its data.
 */
export const ageBlindViews = (): Partial<Wiring> => {
  let writes = 0;
  const hidden = new Map<string, View>();
  const hide = ({ version, data, ...view }: View): View => {
    writes += 1;
    return { ...view, version: writes, data: { version, data } satisfies Hidden };
  };
  const shown = (view: View): View => {
    const { version, data } = view.data as Hidden;
    const open = { ...view, version, data };
    hidden.set(canonicalJson(open), view);
    return open;
  };
  const asKept = (seen: View) => hidden.get(canonicalJson(seen)) ?? seen;
  return {
    views: (views): OperableViews => ({
      ids: views.ids,
      put: (view) => views.put(hide(view)),
      replace: (view, seen) => views.replace(hide(view), seen && asKept(seen)),
      remove: (seen) => views.remove(asKept(seen)),
      get: async (id) => {
        const view = await views.get(id);
        return view && shown(view);
      },
      list: async (list, options) => {
        const page = await views.list(list, options);
        return { ...page, items: page.items.map(shown) };
      },
    }),
  };
};

/** With this break, the audit seals a day's anchors (the hashes of its journal rows) before all of them have arrived (P7). */
export const sealedEarly = (): Partial<Wiring> => {
  const read = new Set<string>();
  return {
    sealing: (deps) => ({
      ...deps,
      now: () => new Date(deps.now().getTime() + 15 * 60_000),
      anchorsOf: async function* (day) {
        if (read.has(day)) return;
        read.add(day);
        yield* deps.anchorsOf(day);
      },
    }),
  };
};
