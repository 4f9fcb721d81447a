import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition, scanAll } from "../table/dynamodb.ts";
import { fromItem, toItem } from "../table/item.ts";
import { dynamodbWordIndex, keptId, keptOrder } from "./dynamodb.ts";
import { orderOf, placeOf, wordId } from "./dynamodb-find.ts";
import type { IndexRow, RepairableIndex } from "./word-index.ts";

/** The word index in its DynamoDB table, with functions for operators' repairs. */
export function dynamodbRepairableIndex(table: string, aws: Aws): RepairableIndex {
  return {
    ...dynamodbWordIndex(table, aws),
    rows: () => rows(table, aws),
    remove: ({ version, ...row }) =>
      ifCondition(
        dynamo(
          aws,
          new DeleteItemCommand({
            TableName: table,
            Key: toItem(keyOf(row)),
            ConditionExpression: "version = :seen",
            ExpressionAttributeValues: toItem({ ":seen": version }),
          }),
        ),
      ),
  };
}

const keyOf = ({ thing, word, at = "" }: Omit<IndexRow, "version">) =>
  word === undefined
    ? { id: keptId(thing), order: keptOrder }
    : { id: wordId(word), order: orderOf(thing, at) };

async function* rows(table: string, aws: Aws): AsyncIterable<IndexRow> {
  const scan = {
    TableName: table,
    ProjectionExpression: "id, #order, version",
    ExpressionAttributeNames: { "#order": "order" },
    ConsistentRead: true,
  };
  for await (const item of scanAll(aws, scan)) yield rowOf(fromItem(item) as unknown as Row);
}

interface Row {
  readonly id: string;
  readonly order: string;
  readonly version: number;
}

function rowOf({ id, order, version }: Row): IndexRow {
  const [kind, name = ""] = id.split("/");
  return kind === "of" ? { thing: name, version } : { word: name, ...placeOf(order), version };
}
