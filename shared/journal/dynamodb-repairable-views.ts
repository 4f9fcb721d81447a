import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition, readItem, scanAll } from "../table/dynamodb.ts";
import { fromItem, toItem } from "../table/item.ts";
import type { RepairableViews } from "./rebuild-views.ts";
import type { View } from "./views.ts";

/**
 * How the ids of the rows begin that follow from no journal: which users have a case open (`shared/presence`), and the model of
 * suggestions (R20).
 */
const withoutJournal = ["looking/", "suggestions/"];

/** Whether the row of a table of views is built from a journal, by its id. */
export const followsFromJournal = (id: string): boolean =>
  !withoutJournal.some((each) => id.startsWith(each));

/** Reads and repairs the views in a DynamoDB table that are built from a journal, for operators. */
export function dynamodbRepairableViews(table: string, aws: Aws): RepairableViews {
  return {
    ids: () => ids(aws, table),
    get: async (id) => {
      const key = { TableName: table, Key: { id: { S: id } }, ConsistentRead: true };
      const item = await readItem(aws, key);
      return item && (fromItem(item) as unknown as View);
    },
    replace: (view, seen) =>
      ifCondition(dynamo(aws, new PutItemCommand({ TableName: table, Item: toItem(view), ...asSeen(seen) }))),
    remove: (seen) =>
      ifCondition(
        dynamo(
          aws,
          new DeleteItemCommand({ TableName: table, Key: { id: { S: seen.id } }, ...asSeen(seen) }),
        ),
      ),
  };
}

async function* ids(aws: Aws, table: string): AsyncIterable<string> {
  const scan = { TableName: table, ProjectionExpression: "id", ConsistentRead: true };
  for await (const item of scanAll(aws, scan)) {
    const { id } = fromItem(item) as { readonly id: string };
    if (followsFromJournal(id)) yield id;
  }
}

/**
 * The condition that the stored view has not changed since it was read. Every write sets the view's version,
 * so an equal version means an unchanged view.
 */
function asSeen(seen: View | undefined): object {
  if (seen === undefined) return { ConditionExpression: "attribute_not_exists(id)" };
  if (seen.version === undefined) return { ConditionExpression: "attribute_not_exists(version)" };
  return {
    ConditionExpression: "version = :seen",
    ExpressionAttributeValues: toItem({ ":seen": seen.version }),
  };
}
