/**
 * Whether looking for what falls due gets dearer as more is open (D9, law 7): the real sweep on DynamoDB Local, among a
 * thousand and a hundred thousand rows that are due later, by the capacity units it consumed.
 */
import { dueView } from "../../shared/due/due-list.ts";
import { sweepDue } from "../../shared/due/sweep-due.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";
import { toItem } from "../../shared/table/item.ts";
import { type TestDynamo, testDynamo } from "../stores/dynamodb.ts";
import { counted } from "./counted.ts";
import type { Line } from "./table.ts";

const now = new Date("2026-11-24T20:30:00.000Z");
const minute = { log: { add: () => {}, line: () => {} }, hasTime: () => true };
const due = 200;
const codeOf = (n: number): string => String(100_000_000_000 + n);

/** The nth thing is due so many seconds later, or earlier. */
const rowOf = (n: number, direction: 1 | -1) =>
  dueView(codeOf(n), 1, [new Date(now.getTime() + direction * (n + 1) * 1_000).toISOString()]);

async function fill({ aws }: TestDynamo, table: string, from: number, to: number, direction: 1 | -1) {
  const batch = async (first: number) => {
    const size = Math.min(25, to - first);
    if (size <= 0) return;
    const puts = Array.from({ length: size }, (_, n) => ({
      PutRequest: { Item: toItem(rowOf(first + n, direction)) },
    }));
    await dynamo(aws, "BatchWriteItem", { RequestItems: { [table]: puts } });
  };
  for (let first = from; first < to; first += 100)
    await Promise.all([0, 25, 50, 75].map((n) => batch(first + n)));
}

/** What a sweep consumed with nothing due, and then with some due, among so many open rows. */
async function costsAmong(local: TestDynamo, open: number): Promise<ReadonlyMap<string, number>> {
  const table = await local.make("views");
  await fill(local, table, 0, open, 1);
  const { aws, during } = counted(local.aws);
  let taken = 0;
  const onDue = async () => {
    taken += 1;
  };
  const sweep = async (expected: number) => {
    const found = await sweepDue({ views: dynamodbViews(table, aws), now: () => now, onDue }, minute);
    if (found !== expected || taken !== expected) throw new Error(`${found} of ${expected} were taken up`);
  };
  const nothing = await during(() => sweep(0));
  await fill(local, table, open, open + due, -1);
  const some = await during(() => sweep(due));
  return new Map([
    ["nothing due", nothing],
    [`${due} due`, some],
  ]);
}

/** `measured` is how many times dearer a sweep is among a hundred times as many open rows; the bar is: not at all. */
export async function dueLines(few: number, many: number): Promise<readonly Line[]> {
  const local = await testDynamo();
  try {
    const [before, after] = [await costsAmong(local, few), await costsAmong(local, many)];
    return [...before].map(([name, units]) => ({
      what: `growth from ${few} to ${many} open rows: a sweep with ${name} (${units} units)`,
      measured: (after.get(name) ?? Number.NaN) / units,
      bar: 1,
      unit: "×",
    }));
  } finally {
    await local.stop();
  }
}
