import { defined } from "../defined.ts";
import { type Bound, boundOf, cursorOf, pageAfter } from "./page.ts";
import { indexOf, type View, type ViewStore } from "./views.ts";

/** A stored view: the fields that queries of lists use, and the view as text. */
interface Kept extends Pick<View, "id" | "version" | "list" | "second" | "order"> {
  readonly text: string;
}

/**
 * Stores views in memory, for tests and the simulation. Views are stored as text, so that callers share no
 * objects, and parsed only when they are read.
 */
export function memoryViews(): ViewStore {
  const kept = new Map<string, Kept>();
  const parsed = ({ text }: Kept): View => JSON.parse(text);
  return {
    put: async (view) => {
      const there = kept.get(view.id);
      if (there !== undefined && there.version > view.version) return "older";
      const { id, version, list, second, order } = view;
      const place = { ...defined({ list, second, order }) };
      kept.set(id, { id, version, ...place, text: JSON.stringify(view) });
      return "written";
    },
    get: async (id) => {
      const there = kept.get(id);
      return there && parsed(there);
    },
    list: async (list, options = {}) => {
      const { after, limit = 25 } = options;
      const start = pageAfter(after);
      const bound = boundOf(options);
      const index = indexOf(list);
      const all = [...kept.values()]
        .filter((view) => view[index] === list && isWithin(bound, view.order ?? ""))
        .sort(inOrder);
      const rest = start === undefined ? all : all.filter((view) => inOrder(view, start) > 0);
      const items = rest.slice(0, limit).map(parsed);
      const last = items.at(-1);
      return rest.length > limit && last ? { items, next: cursorOf(last) } : { items };
    },
  };
}

const isWithin = (bound: Bound | undefined, order: string): boolean =>
  bound === undefined || (bound.sign === ">" ? order > bound.order : order < bound.order);

function inOrder(a: Pick<View, "id" | "order">, b: Pick<View, "id" | "order">): number {
  return compare(a.order ?? "", b.order ?? "") || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
