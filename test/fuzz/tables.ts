/** Tables in memory whose rows are counted. */

import type { CountedTable, ErasableTable } from "../../shared/table/table.ts";

type Table = CountedTable & ErasableTable;

export function counting(table: Table, count: () => void): Table {
  return {
    ...table,
    insert: async (id, attributes) => {
      const outcome = await table.insert(id, attributes);
      if (outcome === "inserted") count();
      return outcome;
    },
    use: async (id, attributes, use) => {
      if ((await table.get(id)) === undefined) count();
      return table.use(id, attributes, use);
    },
  };
}
