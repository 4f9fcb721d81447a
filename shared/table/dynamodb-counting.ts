import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { Outage } from "../outage.ts";
import { attributesOf, dynamo, readItems, unlessRefused } from "./dynamodb.ts";
import { type Item, toItem } from "./item.ts";
import type { Attributes, CountingTable, Use } from "./table.ts";
import { notCounted } from "./uses.ts";

/**
 * The most attempts at one count. Each concurrent caller that writes the same row may make one attempt fail.
 */
const tries = 8;

/**
 * Stores rows with their counted uses in a DynamoDB table with the partition key `id`. The first use in a
 * window is one write. For a later use DynamoDB refuses this write; the row is then read, and the use is
 * added on condition that the limit is not reached.
 */
export function dynamodbCounting(table: string, aws: Aws): CountingTable {
  const write = async (id: string, attributes: Attributes, change: Change) => {
    const answer = await unlessRefused(
      dynamo(aws, new UpdateItemCommand(update(table, id, attributes, change))),
    );
    return answer && attributesOf(answer.Attributes as Item);
  };
  return {
    use: async (id, attributes, use) => {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const begun = await write(id, attributes, beginning(use));
        if (begun) return { row: begun, counted: "first" };
        const row = attributesOf(await itemOf(aws, table, id));
        const why = row && notCounted(row, use);
        if (row && why) return { row, counted: why };
        const added = row && (await write(id, {}, adding(use)));
        if (added) return { row: added, counted: "first" };
      }
      throw new Outage("a row is used by too many at once");
    },
  };
}

/** Reads a row with `BatchGetItem`, because the Lambda has no right to `GetItem` on people's keys. */
const itemOf = async (aws: Aws, table: string, id: string): Promise<Item | undefined> =>
  (await readItems(aws, table, [{ id: { S: id } }]))[0];

interface Change {
  readonly set: string;
  readonly condition: string;
  readonly values: Item;
}

/** The change that begins a new window: drops the uses of the preceding window. */
const beginning = ({ once, ends }: Use): Change => ({
  set: "ends = :ends, uses = :uses",
  condition: "attribute_not_exists(ends) OR ends < :ends",
  values: { ":ends": { N: String(ends) }, ":uses": { L: [{ S: once }] } },
});

const adding = ({ once, most, ends }: Use): Change => ({
  set: "uses = list_append(uses, :uses)",
  condition: "ends >= :ends AND size(uses) < :most AND NOT contains(uses, :once)",
  values: {
    ":ends": { N: String(ends) },
    ":uses": { L: [{ S: once }] },
    ":most": { N: String(most) },
    ":once": { S: once },
  },
});

const unlessThere = "#NAME = if_not_exists(#NAME, :own_NAME), ";

/** The update of a row; attributes that the row already has stay unchanged. */
function update(table: string, id: string, attributes: Attributes, { set, condition, values }: Change) {
  const there = Object.entries(toItem(attributes));
  const kept = there.map(([name]) => unlessThere.replaceAll("NAME", name));
  return {
    TableName: table,
    Key: { id: { S: id } },
    UpdateExpression: `SET ${kept.join("")}${set}`,
    ConditionExpression: condition,
    ...(there.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(there.map(([name]) => [`#${name}`, name])),
    }),
    ExpressionAttributeValues: {
      ...Object.fromEntries(there.map(([name, value]) => [`:own_${name}`, value])),
      ...values,
    },
    ReturnValues: "ALL_NEW" as const,
  };
}
