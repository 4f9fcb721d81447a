import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition, readItem } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import { takeTogether } from "./dynamodb-together.ts";
import type { Limits } from "./limits.ts";
import { windowOf } from "./window.ts";

/**
 * Stores counters in the limits table, under the service's prefix: one row for each name and window, or one row for all
 * counters that `takeTogether` counts. The id or an attribute of the row tells the window, so an expired counter is
 * never used, however late DynamoDB removes it.
 */
export function dynamodbLimits(table: string, service: string, aws: Aws): Limits {
  const idOf = (window: string) => `${service}/${window}`;
  return {
    take: async (name, most, seconds, at) => {
      const window = windowOf(name, seconds, at);
      return most > 0 && ifCondition(add(aws, table, idOf(window.name), most, window.ends));
    },
    takeOnce: async (name, once, most, seconds, at) => {
      const window = windowOf(name, seconds, at);
      const [id, { ends }] = [idOf(window.name), window];
      if (most > 0 && (await ifCondition(addOnce(aws, table, id, once, { most, ends })))) return "first";
      return (await ifCondition(touchCounted(aws, table, id, once, ends))) ? "again" : "full";
    },
    takeTogether: (row, counters, at) => takeTogether(aws, table, idOf(row), counters, at),
    giveBack: async (name, seconds, at, once) => {
      const id = idOf(windowOf(name, seconds, at).name);
      await ifCondition(once === undefined ? less(aws, table, id) : lessOnce(aws, table, id, once));
    },
    count: async (name, seconds, at) => {
      const key = { id: { S: `${service}/${windowOf(name, seconds, at).name}` } };
      const read = { TableName: table, Key: key, ConsistentRead: true };
      return counted(await readItem(aws, read));
    },
  };
}

const roomLeft = "attribute_not_exists(n) OR n < :most";

function add(aws: Aws, table: string, id: string, most: number, expires: number): Promise<unknown> {
  return dynamo(
    aws,
    new UpdateItemCommand({
      TableName: table,
      Key: { id: { S: id } },
      UpdateExpression: "ADD n :one SET expires = :expires",
      ConditionExpression: roomLeft,
      ExpressionAttributeValues: {
        ":one": { N: "1" },
        ":most": { N: String(most) },
        ":expires": { N: String(expires) },
      },
    }),
  );
}

function addOnce(
  aws: Aws,
  table: string,
  id: string,
  once: string,
  { most, ends }: { readonly most: number; readonly ends: number },
): Promise<unknown> {
  return dynamo(
    aws,
    new UpdateItemCommand({
      TableName: table,
      Key: { id: { S: id } },
      UpdateExpression: "ADD n :one, counted :set SET expires = :expires",
      ConditionExpression: `(${roomLeft}) AND NOT contains(counted, :once)`,
      ExpressionAttributeValues: {
        ":one": { N: "1" },
        ":set": { SS: [once] },
        ":once": { S: once },
        ":most": { N: String(most) },
        ":expires": { N: String(ends) },
      },
    }),
  );
}

/**
 * Succeeds when the use `once` was counted already. It is a write, because the Lambdas that count have no
 * right to read.
 */
function touchCounted(aws: Aws, table: string, id: string, once: string, ends: number): Promise<unknown> {
  return dynamo(
    aws,
    new UpdateItemCommand({
      TableName: table,
      Key: { id: { S: id } },
      UpdateExpression: "SET expires = :expires",
      ConditionExpression: "contains(counted, :once)",
      ExpressionAttributeValues: { ":once": { S: once }, ":expires": { N: String(ends) } },
    }),
  );
}

function lessOnce(aws: Aws, table: string, id: string, once: string): Promise<unknown> {
  return dynamo(
    aws,
    new UpdateItemCommand({
      TableName: table,
      Key: { id: { S: id } },
      UpdateExpression: "ADD n :less DELETE counted :set",
      ConditionExpression: "n > :none AND contains(counted, :once)",
      ExpressionAttributeValues: {
        ":less": { N: "-1" },
        ":none": { N: "0" },
        ":set": { SS: [once] },
        ":once": { S: once },
      },
    }),
  );
}

function less(aws: Aws, table: string, id: string): Promise<unknown> {
  return dynamo(
    aws,
    new UpdateItemCommand({
      TableName: table,
      Key: { id: { S: id } },
      UpdateExpression: "ADD n :less",
      ConditionExpression: "n > :none",
      ExpressionAttributeValues: { ":less": { N: "-1" }, ":none": { N: "0" } },
    }),
  );
}

function counted(item: Item | undefined): number {
  const n = item?.["n"];
  return n && "N" in n ? Number(n.N) : 0;
}
