import { DeleteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition, readItem } from "../table/dynamodb.ts";
import { fromItem } from "../table/item.ts";
import { type DraftRows, mostWrites } from "./draft-rows.ts";

/** The prefix of a service's drafts of forms in the limits table. */
export const draftPrefix = (service: string): string => `draft/${service}`;

/** Stores drafts of forms in the limits table, one row each, under the service's prefix. */
export function dynamodbDraftRows(table: string, service: string, aws: Aws): DraftRows {
  const keyOf = (name: string) => ({ id: { S: `${draftPrefix(service)}/${name}` } });
  return {
    put: (name, sealed, until) =>
      ifCondition(dynamo(aws, new UpdateItemCommand(written(table, keyOf(name), sealed, until)))),
    get: async (name, at) => {
      const item = await readItem(aws, { TableName: table, Key: keyOf(name), ConsistentRead: true });
      const row = item && (fromItem(item) as { readonly sealed: Uint8Array; readonly expires: number });
      return row && at.getTime() < row.expires * 1_000 ? row.sealed : undefined;
    },
    remove: async (name) => {
      await dynamo(aws, new DeleteItemCommand({ TableName: table, Key: keyOf(name) }));
    },
  };
}

const written = (table: string, key: { readonly id: { S: string } }, sealed: Uint8Array, until: Date) => ({
  TableName: table,
  Key: key,
  UpdateExpression: "SET sealed = :sealed, expires = :expires ADD writes :one",
  ConditionExpression: "attribute_not_exists(writes) OR writes < :most",
  ExpressionAttributeValues: {
    ":sealed": { B: sealed },
    ":expires": { N: String(Math.ceil(until.getTime() / 1_000)) },
    ":one": { N: "1" },
    ":most": { N: String(mostWrites) },
  },
});
