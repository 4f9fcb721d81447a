import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { Outage } from "../outage.ts";
import { dynamo } from "../table/dynamodb.ts";
import type { Begun } from "./begun.ts";

/** Finds the aggregates that have a first row, by reading only the id of that row. */
export const dynamodbBegun =
  (table: string, aws: Aws): Begun =>
  async (ids) => {
    if (ids.length === 0) return [];
    const Keys = ids.map((id) => ({ id: { S: id }, version: { N: "1" } }));
    const asked = { [table]: { Keys, ProjectionExpression: "id", ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await dynamo(
      aws,
      new BatchGetItemCommand({ RequestItems: asked }),
    );
    if (Object.keys(UnprocessedKeys ?? {}).length > 0) throw new Outage("not every first row was read");
    const found = new Set((Responses?.[table] ?? []).map(({ id }) => id?.S));
    return ids.filter((id) => found.has(id));
  };
