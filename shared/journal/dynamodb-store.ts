import { PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { gather } from "../gather.ts";
import { dynamo, ifCondition, query, queryAll, scanAll } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import { itemOf, rowOf } from "./dynamodb-row.ts";
import type { JournalStore, StoredRow } from "./journal.ts";
import { tailOf } from "./memory-store.ts";
import { foldedEvery } from "./next-row.ts";

/**
 * Stores a journal in a DynamoDB table: partition key `id`, sort key `version`, insert only.
 * @example
 * const cases = openJournal(caseAggregate, dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release });
 */
export function dynamodbJournalStore(table: string, aws: Aws): JournalStore {
  return {
    tail: async (id, upTo) => tailOf(await newestRows(aws, table, id, upTo)),
    all: (id) => everyRow(aws, table, id),
    append: async (rows) => ((await ifCondition(write(aws, table, rows))) ? "appended" : "taken"),
    ids: () => everyId(aws, table),
  };
}

/**
 * Reads the newest 32 rows of an aggregate in one query. Among these rows is always one with a folded state,
 * or the first row.
 */
async function newestRows(aws: Aws, table: string, id: string, upTo?: number): Promise<readonly StoredRow[]> {
  const until = upTo === undefined ? "" : " AND version <= :upTo";
  const { Items } = await query(aws, {
    TableName: table,
    KeyConditionExpression: `id = :id${until}`,
    ExpressionAttributeValues: { ":id": { S: id }, ...(until && { ":upTo": { N: String(upTo) } }) },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: foldedEvery,
  });
  return Items.map(rowOf).reverse();
}

async function everyRow(aws: Aws, table: string, id: string): Promise<readonly StoredRow[]> {
  const query = {
    TableName: table,
    KeyConditionExpression: "id = :id",
    ExpressionAttributeValues: { ":id": { S: id } },
    ConsistentRead: true,
  };
  return (await gather(queryAll(aws, query))).map(rowOf);
}

async function* everyId(aws: Aws, table: string): AsyncIterable<string> {
  const scan = {
    TableName: table,
    ProjectionExpression: "id",
    FilterExpression: "version = :first",
    ExpressionAttributeValues: { ":first": { N: "1" } },
  };
  for await (const item of scanAll(aws, scan)) yield rowId(item);
}

const rowId = (item: Item) => (item["id"] as { readonly S: string }).S;

function write(aws: Aws, table: string, rows: readonly StoredRow[]): Promise<unknown> {
  const puts = rows.map((row) => put(table, row));
  const [first] = puts;
  if (first && puts.length === 1) return dynamo(aws, new PutItemCommand(first));
  return dynamo(aws, new TransactWriteItemsCommand({ TransactItems: puts.map((Put) => ({ Put })) }));
}

function put(table: string, row: StoredRow) {
  return { TableName: table, Item: itemOf(row), ConditionExpression: "attribute_not_exists(id)" };
}
