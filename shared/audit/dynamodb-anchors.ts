import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { gather } from "../gather.ts";
import { dynamo, ifCondition, queryAll, scanAll } from "../table/dynamodb.ts";
import { fromItem, type Item, toItem } from "../table/item.ts";
import { type AnchoredRow, type Anchoring, type Anchors, aggregateOf } from "./anchors.ts";

/** Anchors in a DynamoDB table: partition key `id` (`<service>/<aggregate>`), sort key `version`, the hash as bytes in `h`. */
export function dynamodbAnchors(table: string, aws: Aws): Anchoring & Anchors {
  return {
    keep: async (row) => ((await ifCondition(keep(aws, table, row))) ? "kept" : "contradicts"),
    of: async (service, id) => {
      const query = {
        TableName: table,
        KeyConditionExpression: "id = :id",
        ExpressionAttributeValues: { ":id": { S: `${service}/${id}` } },
        ConsistentRead: true,
      };
      return (await gather(queryAll(aws, query))).map(anchorOf);
    },
    all: () => everyAggregate(aws, table),
  };
}

/** Nothing is asked first: the condition lets the same anchor be written again, and no other. */
function keep(aws: Aws, table: string, { service, id, version, hash }: AnchoredRow): Promise<unknown> {
  const h = Buffer.from(hash, "base64url");
  return dynamo(
    aws,
    new PutItemCommand({
      TableName: table,
      Item: toItem({ id: `${service}/${id}`, version, h }),
      ConditionExpression: "attribute_not_exists(id) OR h = :h",
      ExpressionAttributeValues: toItem({ ":h": h }),
    }),
  );
}

function anchorOf(item: Item) {
  const { version, h } = fromItem(item) as { readonly version: number; readonly h: Uint8Array };
  return { version, hash: Buffer.from(h).toString("base64url") };
}

/** A scan gives an aggregate's anchors one after the other. */
async function* everyAggregate(aws: Aws, table: string) {
  let last = "";
  const scan = { TableName: table, ProjectionExpression: "id", ConsistentRead: true };
  for await (const item of scanAll(aws, scan)) {
    const { id } = fromItem(item) as { readonly id: string };
    if (id !== last) yield aggregateOf(id);
    last = id;
  }
}
