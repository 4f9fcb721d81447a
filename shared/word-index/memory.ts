import { type Having, type Kept, newestFirst, type WordIndex } from "./word-index.ts";

/** In memory, for tests and the simulation. */
export function memoryWordIndex(): WordIndex {
  const things = new Map<string, Kept>();
  const rows = new Map<string, Map<string, Having>>();
  return {
    kept: async (thing) => things.get(thing),
    keep: async (thing, kept) => void things.set(thing, kept),
    put: async (word, having) => {
      rows.set(word, (rows.get(word) ?? new Map()).set(having.thing, having));
    },
    forget: async (thing) => {
      for (const word of things.get(thing)?.words ?? []) rows.get(word)?.delete(thing);
      things.delete(thing);
    },
    having: async (word, { limit, since }) =>
      [...(rows.get(word)?.values() ?? [])]
        .filter(({ at }) => since === undefined || at > since)
        .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)))
        .slice(0, limit),
  };
}

const orderOf = ({ at, thing }: Having): string => `${newestFirst(at)}#${thing}`;
