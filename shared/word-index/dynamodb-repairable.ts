import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition, scanAll } from "../table/dynamodb.ts";
import { fromItem, toItem } from "../table/item.ts";
import { dynamodbWordIndex, keptId, removeWords, rowId } from "./dynamodb.ts";
import type { IndexRow, RepairableIndex } from "./word-index.ts";

/** The index in a table of views, for operators. */
export function dynamodbRepairableIndex(viewsTable: string, aws: Aws): RepairableIndex {
  const index = dynamodbWordIndex(viewsTable, aws);
  const remove = ({ thing, word, version }: IndexRow) =>
    ifCondition(
      dynamo(
        aws,
        new DeleteItemCommand({
          TableName: viewsTable,
          Key: { id: { S: word === undefined ? keptId(thing) : rowId(word, thing) } },
          ...asSeen(version),
        }),
      ),
    );
  return {
    ...index,
    rows: () => rows(viewsTable, aws),
    remove,
    clear: async (thing) => {
      const kept = await index.kept(thing);
      await removeWords(viewsTable, aws, thing, kept?.words ?? []);
      // Who puts it there meanwhile puts all of it there.
      if (kept) await remove({ thing, version: kept.version });
    },
  };
}

async function* rows(table: string, aws: Aws): AsyncIterable<IndexRow> {
  const scan = {
    TableName: table,
    ProjectionExpression: "id, version",
    FilterExpression: "begins_with(id, :word)",
    ExpressionAttributeValues: { ":word": { S: "word/" } },
    ConsistentRead: true,
  };
  for await (const item of scanAll(aws, scan)) {
    const { id, version = 0 } = fromItem(item) as { readonly id: string; readonly version?: number };
    const [, word = "", thing = ""] = id.split("/");
    yield word === "of" ? { thing, version } : { thing, word, version };
  }
}

/** A row from before they had a version has none. */
const asSeen = (version: number) =>
  version === 0
    ? { ConditionExpression: "attribute_not_exists(version)" }
    : {
        ConditionExpression: "version = :seen",
        ExpressionAttributeValues: toItem({ ":seen": version }),
      };
