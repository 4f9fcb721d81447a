import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../../../shared/aws/aws.ts";
import { dynamo, dynamodbTable, ifCondition } from "../../../shared/table/dynamodb.ts";
import { toItem } from "../../../shared/table/item.ts";
import type { Attributes } from "../../../shared/table/table.ts";

/**
 * The rows of the keys table that an operator may use: the key rings (which they write) and the services' own
 * secrets.
 */
export interface RingRows {
  find(id: string): Promise<Attributes | undefined>;
  /**
   * Writes a row.
   * @param before the revision that was read; undefined when there was no row
   * @returns false when the row has changed in the meantime
   */
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
                // Rows that were stored before key rings existed have no revision.
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
