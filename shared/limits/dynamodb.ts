import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import type { Limits } from "./limits.ts";
import { windowOf } from "./window.ts";

/**
 * Counters in the limits table, one row per name and window under the service's prefix. A window is part of the row's id,
 * so an expired counter is never looked at, however late DynamoDB's TTL sweeps it.
 */
export function dynamodbLimits(table: string, service: string, aws: Aws): Limits {
  return {
    take: async (name, most, seconds, at) => {
      const window = windowOf(name, seconds, at);
      return most > 0 && ifCondition(add(aws, table, `${service}/${window.name}`, most, window.ends));
    },
    giveBack: async (name, seconds, at) => {
      await ifCondition(less(aws, table, `${service}/${windowOf(name, seconds, at).name}`));
    },
    count: async (name, seconds, at) => {
      const key = { id: { S: `${service}/${windowOf(name, seconds, at).name}` } };
      const read = { TableName: table, Key: key, ConsistentRead: true };
      return counted((await dynamo<{ readonly Item?: Item }>(aws, "GetItem", read)).Item);
    },
  };
}

function add(aws: Aws, table: string, id: string, most: number, expires: number): Promise<unknown> {
  return dynamo(aws, "UpdateItem", {
    TableName: table,
    Key: { id: { S: id } },
    UpdateExpression: "ADD n :one SET expires = :expires",
    ConditionExpression: "attribute_not_exists(n) OR n < :most",
    ExpressionAttributeValues: {
      ":one": { N: "1" },
      ":most": { N: String(most) },
      ":expires": { N: String(expires) },
    },
  });
}

function less(aws: Aws, table: string, id: string): Promise<unknown> {
  return dynamo(aws, "UpdateItem", {
    TableName: table,
    Key: { id: { S: id } },
    UpdateExpression: "ADD n :less",
    ConditionExpression: "n > :none",
    ExpressionAttributeValues: { ":less": { N: "-1" }, ":none": { N: "0" } },
  });
}

function counted(item: Item | undefined): number {
  const n = item?.["n"];
  return n && "N" in n ? Number(n.N) : 0;
}
