/** Tables in memory whose rows are counted. */

import type { ErasableTable, InsertOnlyTable } from "../../shared/table/table.ts";

type Table = InsertOnlyTable & ErasableTable;

export function counting(table: Table, count: () => void): Table {
  return {
    ...table,
    insert: async (id, attributes) => {
      const outcome = await table.insert(id, attributes);
      if (outcome === "inserted") count();
      return outcome;
    },
  };
}
