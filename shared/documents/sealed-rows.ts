import { requestOf } from "../domain/cases/case-id.ts";
import type { InsertOnlyTable } from "../table/table.ts";
import type { PersonKeys, SealedRows } from "./documents.ts";
import { markOf, seal, unseal } from "./seal.ts";

type Keys = Pick<PersonKeys, "get" | "getFor">;

/** The request that a row is of: of `referral/407155289363/…`, of a part's or a meeting's number likewise; of what is of no request nothing. */
function requestIn(id: string): string | undefined {
  const [, code] = /^[a-z]+\/(\d{12})(?:\.\d+)?\//.exec(id) ?? [];
  return code === undefined ? undefined : requestOf(code);
}

/**
 * Sealed rows in an insert-only table: `documentsIn(dynamodbTable(…), keys)`, or over `memoryTable()` its twin. The
 * documents table and identity's vault are such tables. A row holds the person's id in the clear, which key it is sealed
 * under, and everything else sealed: whoever comes again after they were erased has another key, and what was sealed under the
 * first stays erased (P2). Rows from before that was kept do not say which, and such as are from before requests had keys say their
 * person's.
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

/** Thrown when something should be sealed for somebody who has no key, or for such a request: never made, or destroyed. */
export class NoPersonKey extends Error {
  override readonly name = "NoPersonKey";
}
