import { requestOf } from "../domain/cases/case-id.ts";
import type { InsertOnlyTable } from "../table/table.ts";
import type { PersonKeys, SealedRows } from "./documents.ts";
import { markOf, seal, unseal } from "./seal.ts";

type Keys = Pick<PersonKeys, "get" | "getFor">;

/**
 * The tracking code in the id of a row, as in `referral/407155289363/…`, also for the number of a part or a
 * meeting; undefined for rows that belong to no request.
 */
function requestIn(id: string): string | undefined {
  const [, code] = /^[a-z]+\/(\d{12})(?:\.\d+)?\//.exec(id) ?? [];
  return code === undefined ? undefined : requestOf(code);
}

/**
 * Sealed rows in an insert-only table: `sealedRowsIn(dynamodbTable(…), keys)`, or over `memoryTable()` in
 * tests. The documents table and identity's vault are such tables. A row names the person and the mark of the
 * key it is sealed under; the rest is sealed. A person who registers again after erasure gets another key, so
 * rows sealed under the first stay erased (P2). The oldest rows have no mark, or only that of the person's
 * key.
 */
export function sealedRowsIn(table: InsertOnlyTable, keys: Keys): SealedRows {
  return {
    put: async (id, person, content, under) => {
      const key = under ?? (await keyFor(keys, id, person));
      if (key === undefined) throw new NoPersonKey(`no key to seal ${id} with`);
      return table.insert(id, { person, under: markOf(key), sealed: seal(key, id, JSON.stringify(content)) });
    },
    get: async (id) => {
      const row = await table.get(id);
      if (row === undefined) return undefined;
      const { person, under } = row as { readonly person: string; readonly under?: string };
      const now = await keyFor(keys, id, person);
      const key = now && under === markOf(now) ? now : await keys.get(person);
      if (key === undefined || (under !== undefined && under !== markOf(key))) return "erased";
      return { content: JSON.parse(unseal(key, id, row["sealed"] as Uint8Array)) as unknown };
    },
  };
}

function keyFor(keys: Keys, id: string, person: string): Promise<Uint8Array | undefined> {
  const request = requestIn(id);
  return request === undefined ? keys.get(person) : keys.getFor(person, request);
}

/** Thrown on sealing for a person or request whose key was never made or was destroyed. */
export class NoPersonKey extends Error {
  override readonly name = "NoPersonKey";
}
