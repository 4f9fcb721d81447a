import type { InsertOnlyTable } from "../table/table.ts";
import type { PersonKeys, SealedRows } from "./documents.ts";
import { markOf, seal, unseal } from "./seal.ts";

/**
 * Sealed rows in an insert-only table: `documentsIn(dynamodbTable(…), keys)`, or over `memoryTable()` its twin. The
 * documents table and identity's vault are such tables. A row holds the person's id in the clear, which of their keys it is sealed
 * under, and everything else sealed: whoever comes again after they were erased has another key, and what was sealed under the
 * first stays erased (P2). Rows from before that was kept do not say which.
 */
export function sealedRowsIn(table: InsertOnlyTable, keys: Pick<PersonKeys, "get">): SealedRows {
  return {
    put: async (id, person, content) => {
      const key = await keys.get(person);
      if (key === undefined) throw new NoPersonKey(`no key to seal ${id} with`);
      await table.insert(id, { person, under: markOf(key), sealed: seal(key, id, JSON.stringify(content)) });
    },
    get: async (id) => {
      const row = await table.get(id);
      if (row === undefined) return undefined;
      const key = await keys.get(row["person"] as string);
      const { under } = row;
      if (key === undefined || (under !== undefined && under !== markOf(key))) return "erased";
      return { content: JSON.parse(unseal(key, id, row["sealed"] as Uint8Array)) as unknown };
    },
  };
}

/** Thrown when something should be sealed for a person who has no key: never made, or destroyed. */
export class NoPersonKey extends Error {
  override readonly name = "NoPersonKey";
}
