import type { Aws } from "../../shared/aws/aws.ts";
import { personKeysIn } from "../../shared/documents/keys.ts";
import { scanAll } from "../../shared/table/dynamodb.ts";
import { fromItem } from "../../shared/table/item.ts";
import type { Attributes, InsertOnlyTable } from "../../shared/table/table.ts";

export interface KeyRow extends Attributes {
  readonly id: string;
}

/** All keys of the system, read once: an export opens every text, and would otherwise read two keys for each. */
export async function readKeys(aws: Aws, table: string): Promise<ReadonlyMap<string, KeyRow>> {
  const rows = new Map<string, KeyRow>();
  for await (const item of scanAll(aws, { TableName: table, ConsistentRead: true })) {
    const row = fromItem(item) as KeyRow;
    rows.set(row.id, row);
  }
  return rows;
}

/** People's data keys among these rows. */
export const personKeysAmong = (rows: ReadonlyMap<string, KeyRow>) => personKeysIn(tableOf(rows));

/** A table that has these rows, to be read only. */
export const tableOf = (rows: ReadonlyMap<string, KeyRow>): InsertOnlyTable => {
  const get = async (id: string) => rows.get(id);
  return {
    get,
    find: get,
    getAll: async (ids) => ids.map((id) => rows.get(id)),
    insert: () => Promise.reject(new Error("The keys of an archive are only read")),
  };
};
