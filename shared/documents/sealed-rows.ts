import { requestOf } from "../domain/cases/case-id.ts";
import type { InsertOnlyTable } from "../table/table.ts";
import type { PersonKeys, SealedRows } from "./documents.ts";
import { markOf, seal, unseal } from "./seal.ts";

type Keys = Pick<PersonKeys, "get" | "getFor">;

/**
 * The tracking code in the id of a row, such as `referral/407155289363/…`. The id may name the case, a part of the
 * case, or a meeting. Undefined for rows that belong to no request.
 */
function requestIn(id: string): string | undefined {
  const [, code] = /^[a-z]+\/(\d{12})(?:\.\d+)?\//.exec(id) ?? [];
  return code === undefined ? undefined : requestOf(code);
}

/**
 * Makes a store of encrypted rows from an insert-only table: `sealedRowsIn(dynamodbTable(…), keys)`, or
 * `memoryTable()` in tests. In a row, the person's id and a mark (a short hash) of the key are not encrypted;
 * everything else is. A person who registers again after an erasure gets another key, so rows encrypted under
 * the first key stay erased (P2). The oldest rows have no mark, or only a mark of the person's key.
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

/**
 * The error when a text is to be encrypted for a person or request without a key: the key was never made, or
 * was destroyed.
 */
export class NoPersonKey extends Error {
  override readonly name = "NoPersonKey";
}
