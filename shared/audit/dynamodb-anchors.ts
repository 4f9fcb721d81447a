import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dayNumber, isoDay } from "../domain/time/days.ts";
import { tehranDay } from "../domain/time/tehran-time.ts";
import { gather } from "../gather.ts";
import { Outage } from "../outage.ts";
import { dynamo, ifCondition, queryAll, scanAll } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import { anchorIndex } from "./anchor-index.ts";
import { anchorsIn, itemOf, partitionOf } from "./anchor-item.ts";
import type { AnchoredRow, Anchoring, Anchors } from "./anchors.ts";

/** Stores anchors (hashes of journal rows) in a DynamoDB table; the anchors of one call go into one item. */
export const dynamodbAnchoring = (table: string, aws: Aws): Anchoring => ({
  keep: async (rows, at) => {
    if (!(await ifCondition(insert(aws, table, rows, at))))
      throw new Outage("Another item has this key: retry at another time");
  },
});

/**
 * Writes the item with the hashes of these rows. The condition of the write lets a retry write the same item
 * again, and refuses to overwrite another item.
 */
function insert(aws: Aws, table: string, rows: readonly AnchoredRow[], at: Date): Promise<unknown> {
  const item = itemOf(rows, at);
  return dynamo(
    aws,
    new PutItemCommand({
      TableName: table,
      Item: item,
      ConditionExpression: "attribute_not_exists(id) OR #rows = :rows",
      ExpressionAttributeNames: { "#rows": "rows" },
      ExpressionAttributeValues: { ":rows": item["rows"] as never },
    }),
  );
}

/**
 * The stored row hashes (anchors) of all aggregates in the table, from one strongly consistent scan. The scan is
 * costly: only operators may use it, never a Lambda. It finds every hash that was stored before the call.
 */
export async function readAnchors(
  table: string,
  aws: Aws,
  wanted: (row: AnchoredRow) => boolean,
): Promise<Anchors> {
  const index = anchorIndex();
  for await (const item of scanAll(aws, { TableName: table, ConsistentRead: true }))
    for (const row of anchorsIn(item)) if (wanted(row)) index.add(row);
  return index;
}

/** A range of time; both ends belong to the range. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/**
 * The row hashes (anchors) that were stored on the days of a range of time, enough to check the history of one
 * request. Items from before ADR 0048, which are keyed without a day, are always included.
 */
export async function readAnchorsBetween(
  table: string,
  aws: Aws,
  { from, to }: Stretch,
  wanted: (row: AnchoredRow) => boolean,
): Promise<Pick<Anchors, "of">> {
  const index = anchorIndex();
  for (const day of daysBetween(from, to))
    for await (const row of anchorsOfDay(table, aws, day)) if (wanted(row)) index.add(row);
  return {
    of: async (service, id) => {
      const apart = await gather(itemsOf(table, aws, `${service}/${id}`));
      const own = apart.flatMap(anchorsIn).map(({ version, hash }) => ({ version, hash }));
      return [...own, ...(await index.of(service, id))];
    },
  };
}

/** The row hashes (anchors) that were stored on a day in Tehran, oldest first; strongly consistent. */
export async function* anchorsOfDay(table: string, aws: Aws, day: string): AsyncIterable<AnchoredRow> {
  for await (const item of itemsOf(table, aws, partitionOf(day))) yield* anchorsIn(item);
}

function daysBetween(from: Date, to: Date): readonly string[] {
  const first = dayNumber(tehranDay(from));
  const count = dayNumber(tehranDay(to)) - first + 1;
  return Array.from({ length: count }, (_, index) => isoDay(first + index));
}

const itemsOf = (table: string, aws: Aws, id: string): AsyncIterable<Item> =>
  queryAll(aws, {
    TableName: table,
    KeyConditionExpression: "id = :id",
    ExpressionAttributeValues: { ":id": { S: id } },
    ConsistentRead: true,
  });
