import type { Aws } from "../aws/aws.ts";
import { gather } from "../gather.ts";
import type { UnreadableRow } from "../journal/chain.ts";
import { rowOf } from "../journal/dynamodb-row.ts";
import type { StoredRow } from "../journal/journal.ts";
import { queryAll, scanAll } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import type { AuditedJournal, Story } from "./audited-journal.ts";

/**
 * Reads a service's journal from its DynamoDB table: one aggregate by a query, all aggregates by a scan of the whole
 * table. Only commands of operators use this reader, never a Lambda.
 */
export function dynamodbAuditedJournal(service: string, table: string, aws: Aws): AuditedJournal {
  return {
    service,
    story: async (id) => {
      const query = {
        TableName: table,
        KeyConditionExpression: "id = :id",
        ExpressionAttributeValues: { ":id": { S: id } },
        ConsistentRead: true,
      };
      return { id, rows: (await gather(queryAll(aws, query))).map(readable) };
    },
    stories: () => stories(scanAll(aws, { TableName: table, ConsistentRead: true })),
  };
}

/** Groups the scanned rows by aggregate. A scan returns the rows of one partition together and in order. */
async function* stories(items: AsyncIterable<Item>): AsyncIterable<Story> {
  let id = "";
  let rows: (StoredRow | UnreadableRow)[] = [];
  for await (const item of items) {
    if (idOf(item) !== id) {
      if (rows.length > 0) yield { id, rows };
      id = idOf(item);
      rows = [];
    }
    rows.push(readable(item));
  }
  if (rows.length > 0) yield { id, rows };
}

const idOf = (item: Item) => (item["id"] as { readonly S: string }).S;

function readable(item: Item): StoredRow | UnreadableRow {
  try {
    return rowOf(item);
  } catch {
    return { version: Number((item["version"] as { readonly N: string }).N), unreadable: true };
  }
}
