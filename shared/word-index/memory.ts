import { type Having, type IndexRow, type Kept, newestFirst, type RepairableIndex } from "./word-index.ts";

interface Row extends Having {
  readonly version: number;
}

export function memoryWordIndex(): RepairableIndex {
  const things = new Map<string, Kept>();
  const words = new Map<string, Map<string, Row>>();
  return {
    kept: async (thing) => things.get(thing),
    keep: async (thing, next) => {
      if ((things.get(thing)?.version ?? 0) + 1 !== next.version) return false;
      things.set(thing, next);
      return true;
    },
    put: async (thing, under, { at, size, version }) => {
      const row = { thing, at, size, version };
      for (const word of under) words.set(word, (words.get(word) ?? new Map()).set(orderOf(row), row));
    },
    takeAway: async (thing, under, at) => {
      for (const word of under) words.get(word)?.delete(orderOf({ thing, at }));
    },
    row: async (word, thing, at) => {
      const row = words.get(word)?.get(orderOf({ thing, at }));
      return row && havingOf(row);
    },
    having: async (word, { limit, since }) =>
      [...(words.get(word)?.values() ?? [])]
        .filter(({ at }) => since === undefined || at > since)
        .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)))
        .slice(0, limit)
        .map(havingOf),
    rows: async function* () {
      for (const [thing, { version }] of [...things]) yield { thing, version };
      for (const [word, rows] of [...words])
        for (const { thing, at, version } of [...rows.values()]) yield { word, thing, at, version };
    },
    remove: async ({ word, thing, at = "", version }: IndexRow) => {
      const key = word === undefined ? thing : orderOf({ thing, at });
      const rows = word === undefined ? things : words.get(word);
      return rows?.get(key)?.version === version && rows.delete(key);
    },
  };
}

const havingOf = ({ thing, at, size }: Having): Having => ({ thing, at, size });
const orderOf = ({ at, thing }: Pick<Having, "thing" | "at">): string => `${newestFirst(at)}#${thing}`;
