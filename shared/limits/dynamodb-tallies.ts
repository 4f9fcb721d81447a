import type { Aws } from "../aws/aws.ts";
import { dynamo, ifCondition } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import { type Tallies, tallyKept } from "./tallies.ts";

/**
 * Figures in the limits table: a row for the occasion, then one more in the day's row, which has an attribute for each thing. Not
 * in a transaction: two visitors of one moment would get in each other's way. Who dies between the two is not counted.
 */
export function dynamodbTallies(table: string, service: string, aws: Aws): Tallies {
  const dayId = (day: string) => `${service}/tally/${day}`;
  const onceId = (once: string) => `${service}/tallied/${once}`;
  const isFirst = async (...[day, what, once, at]: Parameters<Tallies["tally"]>): Promise<boolean> => {
    const seconds = Math.floor(at.getTime() / 1_000);
    const first = await ifCondition(dynamo(aws, "UpdateItem", occasion(table, onceId(once), what, seconds)));
    if (first) await dynamo(aws, "UpdateItem", oneMore(table, dayId(day), what, seconds));
    return first;
  };
  return {
    tally: async (...given) => {
      await isFirst(...given);
    },
    add: async (day, what, once, at) => {
      if (await isFirst(day, what, once, at)) return "counted";
      const before = (await read(aws, table, onceId(once)))?.["what"];
      return before && "S" in before && before.S === what ? "before" : "other";
    },
    of: async (day) => countsIn(await read(aws, table, dayId(day))),
  };
}

const occasion = (table: string, id: string, what: string, seconds: number) => ({
  TableName: table,
  Key: { id: { S: id } },
  UpdateExpression: "SET what = :what, expires = :expires",
  ConditionExpression: "attribute_not_exists(id)",
  ExpressionAttributeValues: {
    ":what": { S: what },
    ":expires": { N: String(seconds + tallyKept.occasions) },
  },
});

const oneMore = (table: string, id: string, what: string, seconds: number) => ({
  TableName: table,
  Key: { id: { S: id } },
  UpdateExpression: "ADD #what :one SET expires = :expires",
  ExpressionAttributeNames: { "#what": what },
  ExpressionAttributeValues: {
    ":one": { N: "1" },
    ":expires": { N: String(seconds + tallyKept.counts) },
  },
});

async function read(aws: Aws, table: string, id: string): Promise<Item | undefined> {
  const asked = { TableName: table, Key: { id: { S: id } }, ConsistentRead: true };
  return (await dynamo<{ readonly Item?: Item }>(aws, "GetItem", asked)).Item;
}

const countsIn = (item: Item = {}): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([what, value]) =>
      what !== "expires" && "N" in value ? [[what, Number(value.N)] as const] : [],
    ),
  );
