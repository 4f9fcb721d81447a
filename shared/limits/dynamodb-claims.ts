import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition, readItem } from "../table/dynamodb.ts";
import { type Claims, claimsKept } from "./claims.ts";

/** Stores claims (names of calls, to recognise a repeated call) in the limits table, one row each. */
export function dynamodbClaims(table: string, service: string, aws: Aws): Claims {
  return {
    claim: async (name, what, at) => {
      const id = `${service}/claimed/${name}`;
      if (await claimFirst(aws, table, id, what, at)) return "first";
      return (await claimedAs(aws, table, id)) === what ? "before" : "other";
    },
  };
}

/**
 * Claims a name: writes the row unless it exists.
 * @returns whether the row was written
 */
export const claimFirst = (aws: Aws, table: string, id: string, what: string, at: Date): Promise<boolean> =>
  ifCondition(
    dynamo(
      aws,
      new UpdateItemCommand({
        TableName: table,
        Key: { id: { S: id } },
        UpdateExpression: "SET what = :what, expires = :expires",
        ConditionExpression: "attribute_not_exists(id)",
        ExpressionAttributeValues: {
          ":what": { S: what },
          ":expires": { N: String(Math.floor(at.getTime() / 1_000) + claimsKept) },
        },
      }),
    ),
  );

/** The content for which the name was claimed; undefined when it is not claimed. */
export async function claimedAs(aws: Aws, table: string, id: string): Promise<string | undefined> {
  const asked = { TableName: table, Key: { id: { S: id } }, ConsistentRead: true };
  const what = (await readItem(aws, asked))?.["what"];
  return what && "S" in what ? what.S : undefined;
}
