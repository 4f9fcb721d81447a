import { bySheet, type Kept, mostItems, type RepairableSheets, type Sheet, type Sum } from "./sheets.ts";

/**
 * Stores the sums of each day in memory, for tests and the simulation. Copies every value that it stores or
 * returns.
 */
export function memorySheets<Data>(): RepairableSheets<Data> {
  const keptById = new Map<string, string>();
  const books = new Map<string, Map<string, Sheet["sums"]>>();
  const kept = (id: string): Kept<Data> | undefined => {
    const text = keptById.get(id);
    return text === undefined ? undefined : (JSON.parse(text) as Kept<Data>);
  };
  const rowsOf = (ids: Iterable<string>) =>
    [...ids].flatMap((id) => {
      const there = kept(id);
      return there ? [{ id, kept: there }] : [];
    });
  const add = ({ about, period, name, by }: Sum): void => {
    const book = books.get(about) ?? new Map<string, Sheet["sums"]>();
    const sums = book.get(period) ?? {};
    books.set(about, book.set(period, { ...sums, [name]: (sums[name] ?? 0) + by }));
  };
  return {
    kept: async (ids) => new Map(rowsOf(ids).map((row) => [row.id, row.kept])),
    keep: async (rows, sums) => {
      if (rows.length + bySheet(sums).length > mostItems)
        throw new RangeError("Too many items for one transaction");
      if (new Set(rows.map(({ id }) => id)).size < rows.length)
        throw new RangeError("A transaction may not hold an item twice");
      if (rows.some((row) => (kept(row.id)?.version ?? 0) + 1 !== row.kept.version)) return "changed";
      for (const row of rows) keptById.set(row.id, JSON.stringify(row.kept));
      for (const sum of sums) add(sum);
      return "kept";
    },
    read: async (about, from, to) =>
      [...(books.get(about) ?? [])]
        .filter(([period]) => period >= from && period <= to)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([period, sums]) => ({ period, sums })),
    all: async function* () {
      yield* rowsOf(keptById.keys());
      for (const [about, book] of [...books])
        for (const [period, sums] of [...book]) yield { about, sheet: { period, sums } };
    },
    add: async (sums) => {
      for (const sum of sums) add(sum);
    },
  };
}
