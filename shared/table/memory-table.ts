import type { Attributes, InsertOnlyTable } from "./table.ts";

/** An insert-only table in memory: for tests and the simulation. Copies what goes in and out. */
export function memoryTable(): InsertOnlyTable {
  const rows = new Map<string, Attributes>();
  return {
    insert: async (id, attributes) => {
      if (rows.has(id)) return "exists";
      rows.set(id, structuredClone(attributes));
      return "inserted";
    },
    get: async (id) => structuredClone(rows.get(id)),
  };
}
