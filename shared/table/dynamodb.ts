import {
  BatchGetItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  type DynamoDBClientResolvedConfig,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type ScanCommandInput,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from "@aws-sdk/client-dynamodb";
import type { Command } from "@smithy/types";
import { type Aws, AwsError } from "../aws/aws.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import type { Attributes, ErasableTable, InsertOnlyTable } from "./table.ts";

type Dynamo<In extends ServiceInputTypes, Out extends ServiceOutputTypes> = Command<
  ServiceInputTypes,
  In,
  ServiceOutputTypes,
  Out,
  DynamoDBClientResolvedConfig
>;

/** Sends a command to DynamoDB. */
export const dynamo = <In extends ServiceInputTypes, Out extends ServiceOutputTypes>(
  aws: Aws,
  command: Dynamo<In, Out>,
): Promise<Out> => aws.call(DynamoDBClient, command);

/**
 * Runs a conditional write.
 * @returns whether the condition held, so that the write was carried out
 */
export const ifCondition = async (write: Promise<unknown>): Promise<boolean> =>
  (await unlessRefused(write.then(() => true))) ?? false;

/**
 * Runs a conditional write.
 * @returns DynamoDB's answer; undefined when the condition of the write failed
 */
async function unlessRefused<Answer>(write: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof AwsError && conditionFailed(error)) return undefined;
    throw error;
  }
}

function conditionFailed(error: AwsError): boolean {
  return (
    error.code === "ConditionalCheckFailedException" || error.cancellations.includes("ConditionalCheckFailed")
  );
}

/** Reads an item with `GetItem`; undefined when there is none. */
export const readItem = async (aws: Aws, input: GetItemCommandInput): Promise<Item | undefined> =>
  (await dynamo(aws, new GetItemCommand(input))).Item as Item | undefined;

/** The most keys that DynamoDB allows in one call. */
const mostKeys = 100;

/**
 * Reads the items with these keys, in no order; keys without an item are left out.
 * @param ConsistentRead true (the default) makes the read find everything that was written before the call
 */
export async function readItems(
  aws: Aws,
  table: string,
  keys: readonly Item[],
  ConsistentRead = true,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let left = keys; left.length > 0; ) {
    const RequestItems = { [table]: { Keys: left.slice(0, mostKeys), ConsistentRead } };
    const found = await dynamo(aws, new BatchGetItemCommand({ RequestItems }));
    items.push(...((found.Responses?.[table] ?? []) as Item[]));
    // These are the keys of items that did not fit into the answer, or that DynamoDB throttled.
    const again = (found.UnprocessedKeys?.[table]?.Keys ?? []) as Item[];
    left = [...again, ...left.slice(mostKeys)];
  }
  return items;
}

/**
 * Reads the item with this id. Never misses an item that was written before the call: the first read is
 * eventually consistent; only when it finds nothing, a second, strongly consistent read follows, which costs
 * twice as much.
 */
export const getItem = async (aws: Aws, table: string, id: string): Promise<Item | undefined> =>
  (await itemWith(aws, table, id, false)) ?? itemWith(aws, table, id, true);

/**
 * Reads the item with this id.
 * @param ConsistentRead true makes the read find everything that was written before the call
 */
export const itemWith = (
  aws: Aws,
  table: string,
  id: string,
  ConsistentRead: boolean,
): Promise<Item | undefined> => readItem(aws, { TableName: table, Key: { id: { S: id } }, ConsistentRead });

interface Found {
  readonly Items: readonly Item[];
  readonly LastEvaluatedKey?: Item;
}

/** Reads one page of a query. */
export const query = async (aws: Aws, input: QueryCommandInput): Promise<Found> =>
  (await dynamo(aws, new QueryCommand(input))) as unknown as Found;

/** Reads all items of a query, page after page. */
export const queryAll = (aws: Aws, input: QueryCommandInput): AsyncIterable<Item> =>
  pages((from) => query(aws, { ...input, ExclusiveStartKey: from }));

/** Reads all items of a scan of the table, page after page. */
export const scanAll = (aws: Aws, input: ScanCommandInput): AsyncIterable<Item> =>
  pages(async (from) => {
    const scan = new ScanCommand({ ...input, ExclusiveStartKey: from });
    return (await dynamo(aws, scan)) as unknown as Found;
  });

async function* pages(page: (from: Item | undefined) => Promise<Found>): AsyncIterable<Item> {
  let from: Item | undefined;
  do {
    const found = await page(from);
    yield* found.Items;
    from = found.LastEvaluatedKey;
  } while (from);
}

/** An insert-only table in DynamoDB, with the partition key `id`. */
export function dynamodbTable(table: string, aws: Aws): InsertOnlyTable {
  return {
    insert: async (id, attributes) => {
      const write = {
        TableName: table,
        Item: toItem({ ...attributes, id }),
        ConditionExpression: "attribute_not_exists(id)",
      };
      return (await ifCondition(dynamo(aws, new PutItemCommand(write)))) ? "inserted" : "exists";
    },
    get: async (id) => attributesOf(await getItem(aws, table, id)),
    getAll: async (ids, like) => {
      const first = await itemsById(aws, table, ids, like === "find");
      const missing = like === "find" ? [] : ids.filter((id) => !first.has(id));
      const dear = await itemsById(aws, table, missing, true);
      return ids.map((id) => attributesOf(first.get(id) ?? dear.get(id)));
    },
    find: async (id) => attributesOf(await itemWith(aws, table, id, true)),
  };
}

/** The items with these ids, by id; ids without an item are left out. */
async function itemsById(aws: Aws, table: string, ids: readonly string[], consistent: boolean) {
  if (ids.length === 0) return new Map<string, Item>();
  const keys = [...new Set(ids)].map((id) => ({ id: { S: id } }));
  const items = await readItems(aws, table, keys, consistent);
  return new Map(items.map((item) => [(item["id"] as { readonly S: string }).S, item]));
}

function attributesOf(item: Item | undefined): Attributes | undefined {
  if (item === undefined) return undefined;
  const { id: _, ...attributes } = fromItem(item);
  return attributes;
}

/**
 * A DynamoDB table whose rows may be deleted: the table of people's keys, for the one Lambda that may delete
 * them.
 */
export const dynamodbErasable = (table: string, aws: Aws): ErasableTable => ({
  remove: async (id) => {
    await dynamo(aws, new DeleteItemCommand({ TableName: table, Key: { id: { S: id } } }));
  },
});
