import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../../../shared/aws/aws.ts";
import { dynamo, dynamodbTable, ifCondition } from "../../../shared/table/dynamodb.ts";
import { toItem } from "../../../shared/table/item.ts";
import type { Attributes } from "../../../shared/table/table.ts";

/** The rows of key rings and of services' secrets, for an operator to read and write. */
export interface RingRows {
  find(id: string): Promise<Attributes | undefined>;
  /** @param before the revision that was read; undefined without a row. @returns false after a concurrent change */
  write(id: string, row: Attributes, before: number | undefined): Promise<boolean>;
}

export const dynamodbRingRows = (table: string, aws: Aws): RingRows => ({
  find: dynamodbTable(table, aws).find,
  write: (id, row, before) =>
    ifCondition(
      dynamo(
        aws,
        new PutItemCommand({
          TableName: table,
          Item: toItem({ ...row, id }),
          ...(before === undefined
            ? { ConditionExpression: "attribute_not_exists(id)" }
            : {
                // Rows from before key rings have no revision.
                ConditionExpression:
                  before === 0
                    ? "attribute_not_exists(revision) OR revision = :before"
                    : "revision = :before",
                ExpressionAttributeValues: { ":before": { N: String(before) } },
              }),
        }),
      ),
    ),
});
