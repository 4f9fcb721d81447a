import { type Aws, AwsError } from "../aws/aws.ts";
import { cancellationCodes } from "../aws/errors.ts";
import { awsJson } from "../aws/json.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import type { Attributes, ErasableTable, InsertOnlyTable } from "./table.ts";

/** A DynamoDB operation, by its name. */
export function dynamo<Answer>(aws: Aws, operation: string, input: object): Promise<Answer> {
  return awsJson<Answer>(aws, "dynamodb", operation, input);
}

/** Runs a conditional write; false when its condition did not hold. */
export async function ifCondition(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof AwsError && conditionFailed(error)) return false;
    throw error;
  }
}

function conditionFailed(error: AwsError): boolean {
  return (
    error.code === "ConditionalCheckFailedException" ||
    cancellationCodes(error).includes("ConditionalCheckFailed")
  );
}

/**
 * The item with this id, read cheaply, and dearly (strongly consistent) only when the cheap read found nothing: never
 * misses what was there before the call, for half the price.
 */
export const getItem = async (aws: Aws, table: string, id: string): Promise<Item | undefined> =>
  (await readItem(aws, table, id, false)) ?? readItem(aws, table, id, true);

async function readItem(
  aws: Aws,
  table: string,
  id: string,
  ConsistentRead: boolean,
): Promise<Item | undefined> {
  const read = { TableName: table, Key: { id: { S: id } }, ConsistentRead };
  return (await dynamo<{ readonly Item?: Item }>(aws, "GetItem", read)).Item;
}

interface Found {
  readonly Items: readonly Item[];
  readonly LastEvaluatedKey?: Item;
}

/** All items that a query or a scan finds, page after page. */
export async function* allItems(aws: Aws, operation: "Query" | "Scan", input: object): AsyncIterable<Item> {
  let from: Item | undefined;
  do {
    const found = await dynamo<Found>(aws, operation, { ...input, ExclusiveStartKey: from });
    yield* found.Items;
    from = found.LastEvaluatedKey;
  } while (from);
}

/** An insert-only DynamoDB table with the partition key `id`. */
export function dynamodbTable(table: string, aws: Aws): InsertOnlyTable {
  return {
    insert: async (id, attributes) => {
      const write = {
        TableName: table,
        Item: toItem({ ...attributes, id }),
        ConditionExpression: "attribute_not_exists(id)",
      };
      return (await ifCondition(dynamo(aws, "PutItem", write))) ? "inserted" : "exists";
    },
    get: async (id) => attributesOf(await getItem(aws, table, id)),
    find: async (id) => attributesOf(await readItem(aws, table, id, true)),
  };
}

function attributesOf(item: Item | undefined): Attributes | undefined {
  if (item === undefined) return undefined;
  const { id: _, ...attributes } = fromItem(item);
  return attributes;
}

/** A DynamoDB table whose rows are taken away: the table of people's keys, for the one function that may. */
export const dynamodbErasable = (table: string, aws: Aws): ErasableTable => ({
  remove: async (id) => {
    await dynamo(aws, "DeleteItem", { TableName: table, Key: { id: { S: id } } });
  },
});
