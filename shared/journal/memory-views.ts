import { type Bound, boundOf, cursorOf, pageAfter } from "./page.ts";
import type { View, ViewStore } from "./views.ts";

/** Views in memory, for tests and the simulation. Kept as text, so that nobody shares an object. */
export function memoryViews(): ViewStore {
  const kept = new Map<string, string>();
  const parsed = (text: string): View => JSON.parse(text);
  return {
    put: async (view) => {
      const there = kept.get(view.id);
      if (there !== undefined && parsed(there).version > view.version) return "older";
      kept.set(view.id, JSON.stringify(view));
      return "written";
    },
    get: async (id) => {
      const text = kept.get(id);
      return text === undefined ? undefined : parsed(text);
    },
    list: async (list, options = {}) => {
      const { after, limit = 25 } = options;
      const start = pageAfter(after);
      const bound = boundOf(options);
      const all = [...kept.values()]
        .map(parsed)
        .filter((view) => view.list === list && isWithin(bound, view.order ?? ""))
        .sort(inOrder);
      const rest = start === undefined ? all : all.filter((view) => inOrder(view, start) > 0);
      const items = rest.slice(0, limit);
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
