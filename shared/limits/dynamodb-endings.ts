import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition, readItem } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import type { Endings } from "./endings.ts";

/** Stores the marks that end sessions in the limits table, one row each, under the service's prefix. */
export function dynamodbEndings(table: string, service: string, aws: Aws): Endings {
  const keyOf = (name: string) => ({ id: { S: `${service}/ended/${name}` } });
  return {
    end: async (name, until, keptFor) => {
      // DynamoDB refuses this write when a later mark is stored; that is no error.
      await ifCondition(dynamo(aws, new UpdateItemCommand(laterMark(table, keyOf(name), until, keptFor))));
    },
    isOver: async (name, given) => {
      const read = { TableName: table, Key: keyOf(name), ConsistentRead: true };
      const ended = (await readItem(aws, read))?.["ended"];
      return ended !== undefined && "N" in ended && given.getTime() <= Number(ended.N);
    },
  };
}

const laterMark = (table: string, key: Item, until: Date, keptFor: number) => ({
  TableName: table,
  Key: key,
  UpdateExpression: "SET ended = :until, expires = :expires",
  ConditionExpression: "attribute_not_exists(ended) OR ended < :until",
  ExpressionAttributeValues: {
    ":until": { N: String(until.getTime()) },
    ":expires": { N: String(Math.ceil(until.getTime() / 1_000) + keptFor) },
  },
});
