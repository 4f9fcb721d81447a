import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, readItem } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import { claimedAs, claimFirst } from "./dynamodb-claims.ts";
import { countsKept, type Tallies } from "./tallies.ts";

/**
 * Stores tallies in the limits table. Counting writes a row for the key `once`, then increases an attribute of
 * the day's row. The two writes are not one transaction, since transactions of concurrent visitors would
 * conflict; a crash between them loses one count.
 */
export function dynamodbTallies(table: string, service: string, aws: Aws): Tallies {
  const dayId = (day: string) => `${service}/tally/${day}`;
  const onceId = (once: string) => `${service}/tallied/${once}`;
  const isFirst = async (...[day, what, once, at]: Parameters<Tallies["tally"]>): Promise<boolean> => {
    const first = await claimFirst(aws, table, onceId(once), what, at);
    if (first) await dynamo(aws, new UpdateItemCommand(oneMore(table, dayId(day), what, at)));
    return first;
  };
  return {
    tally: async (...given) => {
      await isFirst(...given);
    },
    add: async (day, what, once, at) => {
      if (await isFirst(day, what, once, at)) return "counted";
      return (await claimedAs(aws, table, onceId(once))) === what ? "before" : "other";
    },
    of: async (day) => countsIn(await read(aws, table, dayId(day))),
  };
}

const oneMore = (table: string, id: string, what: string, at: Date) => ({
  TableName: table,
  Key: { id: { S: id } },
  UpdateExpression: "ADD #what :one SET expires = :expires",
  ExpressionAttributeNames: { "#what": what },
  ExpressionAttributeValues: {
    ":one": { N: "1" },
    ":expires": { N: String(Math.floor(at.getTime() / 1_000) + countsKept) },
  },
});

const read = (aws: Aws, table: string, id: string): Promise<Item | undefined> =>
  readItem(aws, { TableName: table, Key: { id: { S: id } }, ConsistentRead: true });

const countsIn = (item: Item = {}): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([what, value]) =>
      what !== "expires" && "N" in value ? [[what, Number(value.N)] as const] : [],
    ),
  );
