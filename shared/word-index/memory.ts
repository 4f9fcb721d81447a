import {
  type Having,
  type IndexRow,
  type Kept,
  newestFirst,
  type RepairableIndex,
  tombstoneOf,
} from "./word-index.ts";

interface Row extends Having {
  readonly version: number;
}

/** In memory, for tests and the simulation. */
export function memoryWordIndex(): RepairableIndex {
  const things = new Map<string, Kept>();
  const rows = new Map<string, Map<string, Row>>();
  const removeAll = (thing: string) => {
    for (const word of things.get(thing)?.words ?? []) rows.get(word)?.delete(thing);
  };
  return {
    kept: async (thing) => things.get(thing),
    put: async (words, having, kept) => {
      const { thing } = having;
      const { version } = kept;
      if ((things.get(thing)?.version ?? 0) + 1 !== version) return "changed";
      things.set(thing, kept);
      for (const word of words)
        rows.set(word, (rows.get(word) ?? new Map()).set(thing, { ...having, version }));
      return "kept";
    },
    row: async (word, thing) => {
      const row = rows.get(word)?.get(thing);
      return row && havingOf(row);
    },
    forget: async (thing) => {
      removeAll(thing);
      things.set(thing, tombstoneOf(things.get(thing), []));
    },
    having: async (word, { limit, since }) =>
      [...(rows.get(word)?.values() ?? [])]
        .filter(({ at }) => since === undefined || at > since)
        .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)))
        .slice(0, limit)
        .map(havingOf),
    rows: async function* () {
      for (const [thing, { version }] of [...things]) yield { thing, version };
      for (const [word, having] of [...rows])
        for (const { thing, version } of [...having.values()]) yield { word, thing, version };
    },
    remove: async ({ word, thing, version }: IndexRow) => {
      const from = word === undefined ? things : rows.get(word);
      return from?.get(thing)?.version === version && from.delete(thing);
    },
    clear: async (thing) => {
      removeAll(thing);
      things.delete(thing);
    },
  };
}

const havingOf = ({ thing, at, size }: Having): Having => ({ thing, at, size });
const orderOf = ({ at, thing }: Having): string => `${newestFirst(at)}#${thing}`;
