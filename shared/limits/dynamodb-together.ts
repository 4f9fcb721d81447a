import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { Outage } from "../outage.ts";
import { dynamo, ifCondition, itemWith } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import type { Counter } from "./limits.ts";
import { type Counted, isFull, isOver, type Windowed, windowedAt } from "./together.ts";

/**
 * The most attempts at one count. A concurrent caller that begins a new window of the same row may make this
 * caller's write fail, once for each counter.
 */
const tries = 6;

/**
 * Counts several counters of one row. Usually this is one write. When DynamoDB refuses the write, the row is
 * read: either a counter is full, or the row must be moved to the next window.
 */
export async function takeTogether(
  aws: Aws,
  table: string,
  id: string,
  counters: readonly Counter[],
  at: Date,
): Promise<boolean> {
  const windowed = windowedAt(counters, at);
  let over: readonly Windowed[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (await ifCondition(dynamo(aws, new UpdateItemCommand(oneMore(table, id, windowed, over)))))
      return true;
    const row = await itemWith(aws, table, id, true);
    if (windowed.some((counter) => isFull(countedIn(row, counter), counter))) return false;
    over = windowed.filter((counter) => isOver(countedIn(row, counter), counter));
  }
  throw new Outage("a row of counters is used by too many at once");
}

function countedIn(row: Item = {}, { name }: Counter): Counted {
  const [n, ends] = [row[`n ${name}`], row[`ends ${name}`]];
  return n && ends && "N" in n && "N" in ends ? { n: Number(n.N), ends: Number(ends.N) } : undefined;
}

/**
 * The update that counts one use under each counter.
 * @param over the counters whose window is over, so that a new window begins
 */
function oneMore(table: string, id: string, counters: readonly Windowed[], over: readonly Windowed[]) {
  const parts = counters.map((counter, at) => (over.includes(counter) ? beginning(at) : adding(at)));
  const adds = parts.flatMap(({ add }) => add ?? []);
  const sets = ["expires = :expires", ...parts.flatMap(({ set }) => set ?? [])];
  const named = counters.flatMap(({ name }, at) => [
    [`#n${at}`, `n ${name}`],
    [`#ends${at}`, `ends ${name}`],
  ]);
  const valued = counters.flatMap(({ ends, most }, at) => [
    [`:ends${at}`, { N: String(ends) }],
    [`:most${at}`, { N: String(most) }],
  ]);
  return {
    TableName: table,
    Key: { id: { S: id } },
    UpdateExpression: `SET ${sets.join(", ")}${adds.length > 0 ? ` ADD ${adds.join(", ")}` : ""}`,
    ConditionExpression: parts.map(({ condition }) => condition).join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(named),
    ExpressionAttributeValues: {
      ...Object.fromEntries(valued),
      ":one": { N: "1" },
      ":expires": { N: String(Math.max(...counters.map(({ ends }) => ends))) },
    },
  };
}

const hasRoom = (at: number): string => `#n${at} < :most${at}`;

const adding = (at: number) => ({
  add: `#n${at} :one`,
  set: undefined,
  condition: `#ends${at} >= :ends${at} AND ${hasRoom(at)}`,
});

const beginning = (at: number) => ({
  add: undefined,
  set: `#n${at} = :one, #ends${at} = :ends${at}`,
  condition: `(attribute_not_exists(#ends${at}) OR #ends${at} < :ends${at}) AND :one <= :most${at}`,
});
