/**
 * Saves the contents of tables and buckets after the import of the organisation's files. The next stack on
 * the same machine starts from these contents in a fraction of a second, instead of an import through two
 * dozen functions.
 */

import { awsCall, type Target } from "../aws-endpoint/forward.ts";
import type { Item } from "../dynamodb/capacity.ts";
import { tablesOf } from "../dynamodb/tables.ts";
import { openCursor, type Position } from "../event-sources/stream-cursor.ts";
import type { Objects, StoredObject } from "../s3/objects.ts";
import { returnValue } from "../template/names.ts";
import type { Template } from "../template/template.ts";

/** The rows of each table, by the table's name. */
export type Rows = ReadonlyMap<string, readonly Item[]>;

export interface Beginning {
  readonly items: Rows;
  readonly objects: readonly {
    readonly bucket: string;
    readonly key: string;
    readonly object: StoredObject;
  }[];
}

interface Data {
  readonly template: Template;
  readonly dynamoDb: Target;
  readonly objects: Objects;
}

/**
 * Returns the secrets of the services, by table. A running function reads its secret once and keeps it, so
 * the next stack on the same machine must have the same secrets.
 */
export async function readSecrets({
  template,
  dynamoDb,
}: Pick<Data, "template" | "dynamoDb">): Promise<Rows> {
  const names = tablesOf(template).flatMap(({ name }) => (name.includes("keystable") ? [name] : []));
  const filter = {
    FilterExpression: "begins_with(id, :secret)",
    ExpressionAttributeValues: { ":secret": { S: "secret/" } },
  };
  const read = names.map(async (name) => [name, await scan(dynamoDb, name, filter)] as const);
  return new Map(await Promise.all(read));
}

/** Reads the contents of all tables and buckets; call it only when the stack has no more work. */
export async function readBeginning({ template, dynamoDb, objects }: Data): Promise<Beginning> {
  const names = tablesOf(template).map(({ name }) => name);
  const items = await Promise.all(names.map(async (name) => [name, await scan(dynamoDb, name)] as const));
  const buckets = template.ofType("AWS::S3::Bucket").map((each) => returnValue(each, "Ref"));
  const stored = buckets.flatMap((bucket) =>
    objects.keys(bucket).flatMap((key) => {
      const object = objects.get(bucket, key);
      return object === undefined ? [] : [{ bucket, key, object }];
    }),
  );
  return { items: new Map(items), objects: stored };
}

/**
 * Writes saved contents into empty tables and buckets.
 * @returns for each table the position in its stream after these rows, so that no reader handles them again
 */
export async function writeBeginning(
  { items, objects: stored }: Beginning,
  { template, dynamoDb, objects }: Data,
): Promise<ReadonlyMap<string, Position>> {
  for (const { bucket, key, object } of stored) objects.put(bucket, key, object.body, object.headers);
  const streams = tablesOf(template).filter(({ properties }) => properties.StreamSpecification !== undefined);
  const isRead = new Set(streams.map(({ name }) => name));
  const written = [...items].filter(([, all]) => all.length > 0);
  const positions = await Promise.all(
    written.map(async ([table, all]) => {
      await putAll(dynamoDb, table, all);
      return isRead.has(table) ? [[table, await positionBehind(dynamoDb, table, all.length)] as const] : [];
    }),
  );
  return new Map(positions.flat());
}

export async function writeRows(rows: Rows, dynamoDb: Target): Promise<void> {
  await Promise.all([...rows].map(([table, all]) => putAll(dynamoDb, table, all)));
}

async function scan(dynamoDb: Target, TableName: string, filter: object = {}): Promise<readonly Item[]> {
  const found: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page: { Items: Item[]; LastEvaluatedKey?: Item } = await awsCall(
      dynamoDb,
      "DynamoDB_20120810.Scan",
      { TableName, ExclusiveStartKey, ...filter },
    );
    found.push(...page.Items);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
}

/** Puts rows into a table. DynamoDB takes at most 25 rows and 16 MB in one call. */
async function putAll(dynamoDb: Target, table: string, items: readonly Item[]): Promise<void> {
  for (let n = 0; n < items.length; n += 25) {
    const puts = items.slice(n, n + 25).map((each) => ({ PutRequest: { Item: each } }));
    await awsCall(dynamoDb, "DynamoDB_20120810.BatchWriteItem", { RequestItems: { [table]: puts } });
  }
}

async function positionBehind(dynamoDb: Target, table: string, written: number): Promise<Position> {
  const cursor = openCursor(dynamoDb, table, undefined);
  let last: string | undefined;
  for (let read = 0; read < written; ) {
    const records = await cursor.next(1000);
    read += records.length;
    last = records.at(-1)?.dynamodb.SequenceNumber ?? last;
  }
  return { shard: cursor.shard, ...(last !== undefined && { sequenceNumber: last }) };
}
