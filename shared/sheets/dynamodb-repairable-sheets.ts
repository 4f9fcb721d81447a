import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, scanAll } from "../table/dynamodb.ts";
import { fromItem } from "../table/item.ts";
import { add, dynamodbSheets, idOfKept, noPeriod, sheetOf } from "./dynamodb-sheets.ts";
import { bySheet, type Kept, type RepairableSheets } from "./sheets.ts";

/** Reads and repairs the sheets (the sums of each day) in a DynamoDB table, for operators. */
export function dynamodbRepairableSheets<Data>(table: string, aws: Aws): RepairableSheets<Data> {
  return {
    ...dynamodbSheets<Data>(table, aws),
    all: async function* () {
      for await (const item of scanAll(aws, { TableName: table, ConsistentRead: true })) {
        const { id, period, version, data } = fromItem(item) as unknown as Row<Data>;
        if (period === noPeriod) yield { id: idOfKept(id), kept: { version, data } };
        else yield { about: id, sheet: sheetOf(item) };
      }
    },
    add: async (sums) => {
      for (const each of bySheet(sums)) await dynamo(aws, new UpdateItemCommand(add(table, each)));
    },
  };
}

interface Row<Data> extends Kept<Data> {
  readonly id: string;
  readonly period: string;
}
