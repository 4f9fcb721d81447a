import { bySheet, type Kept, mostSheets, type RepairableSheets, type Sheet, type Sum } from "./sheets.ts";

/** Sheets in memory: for tests and the simulation. Copies what goes in and out. */
export function memorySheets<Data>(): RepairableSheets<Data> {
  const keptById = new Map<string, string>();
  const books = new Map<string, Map<string, Sheet["sums"]>>();
  const kept = (id: string): Kept<Data> | undefined => {
    const text = keptById.get(id);
    return text === undefined ? undefined : (JSON.parse(text) as Kept<Data>);
  };
  const add = ({ about, period, name, by }: Sum): void => {
    const book = books.get(about) ?? new Map<string, Sheet["sums"]>();
    const sums = book.get(period) ?? {};
    books.set(about, book.set(period, { ...sums, [name]: (sums[name] ?? 0) + by }));
  };
  return {
    kept: async (id) => kept(id),
    keep: async (id, next, sums) => {
      if (bySheet(sums).length > mostSheets) throw new RangeError("Too many sheets for one transaction");
      if ((kept(id)?.version ?? 0) + 1 !== next.version) return "changed";
      keptById.set(id, JSON.stringify(next));
      for (const sum of sums) add(sum);
      return "kept";
    },
    read: async (about, from, to) =>
      [...(books.get(about) ?? [])]
        .filter(([period]) => period >= from && period <= to)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([period, sums]) => ({ period, sums })),
    all: async function* () {
      for (const id of [...keptById.keys()]) {
        const there = kept(id);
        if (there) yield { id, kept: there };
      }
      for (const [about, book] of [...books])
        for (const [period, sums] of [...book]) yield { about, sheet: { period, sums } };
    },
    add: async (sums) => {
      for (const sum of sums) add(sum);
    },
  };
}
