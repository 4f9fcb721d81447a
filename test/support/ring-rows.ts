import type { RingRows } from "../../scripts/ops/rotate-secret/ring-rows.ts";
import { ringOf } from "../../shared/secrets/ring.ts";
import { memoryTable } from "../../shared/table/memory-table.ts";

/** Makes the table of keys in memory, as functions and operators use it. */
export function memoryRingRows(table = memoryTable()) {
  const rows: RingRows = {
    find: table.find,
    write: async (id, row, before) => {
      const there = await table.find(id);
      if ((there && ringOf(there).revision) !== before) return false;
      await table.remove(id);
      return (await table.insert(id, row)) === "inserted";
    },
  };
  return { table, rows };
}
