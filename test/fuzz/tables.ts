/** Tables in memory of which rows are counted and can be erased. */

import type { InsertOnlyTable } from "../../shared/table/table.ts";

/** Whose row was erased has none, until they get another. */
export function erasing(table: InsertOnlyTable, erasures: ReadonlyMap<string, number>): InsertOnlyTable {
  const now = (id: string) => `${id}${"~".repeat(erasures.get(id) ?? 0)}`;
  return { insert: (id, row) => table.insert(now(id), row), get: (id) => table.get(now(id)) };
}

export function counting(table: InsertOnlyTable, count: () => void): InsertOnlyTable {
  return {
    ...table,
    insert: async (id, attributes) => {
      const outcome = await table.insert(id, attributes);
      if (outcome === "inserted") count();
      return outcome;
    },
  };
}
