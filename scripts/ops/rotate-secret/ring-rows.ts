import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../../../shared/aws/aws.ts";
import { dynamo, dynamodbTable, ifCondition } from "../../../shared/table/dynamodb.ts";
import { toItem } from "../../../shared/table/item.ts";
import type { Attributes } from "../../../shared/table/table.ts";

/** The rows of rings and of services' secrets, as an operator reads and writes them. */
export interface RingRows {
  find(id: string): Promise<Attributes | undefined>;
  /** @param before the revision that was read; absent: there was no row. @returns false where it was written since */
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
                // A row from before there were rings has no revision.
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
