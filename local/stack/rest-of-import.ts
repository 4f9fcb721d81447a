/** Waits for all effects of an organisation's import, however late DynamoDB Local shows the written rows. */
import { setTimeout as wait } from "node:timers/promises";
import { awsCall, type Target } from "../aws-endpoint/forward.ts";
import type { Item } from "../dynamodb/capacity.ts";
import { tablesOf } from "../dynamodb/tables.ts";
import { openCursor } from "../event-sources/stream-cursor.ts";
import type { Template } from "../template/template.ts";

export interface Resting {
  /** Resolves when everything that the streams show has been read and handled. */
  readonly settled: () => Promise<void>;
  /** Resolves with the number of rows when the streams show every one of them. */
  readonly shown: () => Promise<number>;
  /** Makes every reader of a stream look once more before it counts as settled. */
  readonly lookAgain: () => void;
}

/**
 * A stream shows a row some time after its write: milliseconds, or seconds on a busy machine. Until then a
 * stack only seems settled.
 * @returns when all rows were shown, read and handled, and none came meanwhile
 */
export async function restOfImport({ settled, shown, lookAgain }: Resting): Promise<void> {
  for (let before: number | undefined; ; ) {
    await settled();
    const rows = await shown();
    if (rows === before) return;
    before = rows;
    lookAgain();
  }
}

/** The number of rows in tables with streams, once each stream shows at least as many records. */
export async function shownByStreams(template: Template, dynamoDb: Target): Promise<number> {
  const streams = tablesOf(template).filter(({ properties }) => properties.StreamSpecification !== undefined);
  const counts = await Promise.all(
    streams.map(async ({ name }) => {
      const rows = await countOf(dynamoDb, name);
      const cursor = openCursor(dynamoDb, name, undefined);
      for (let read = 0; read < rows; ) {
        const { length } = await cursor.next(1000);
        read += length;
        if (length === 0) await wait(20);
      }
      return rows;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countOf(dynamoDb: Target, TableName: string): Promise<number> {
  let count = 0;
  let ExclusiveStartKey: Item | undefined;
  do {
    const input = { TableName, Select: "COUNT", ConsistentRead: true, ExclusiveStartKey };
    const page: { Count: number; LastEvaluatedKey?: Item } = await awsCall(
      dynamoDb,
      "DynamoDB_20120810.Scan",
      input,
    );
    count += page.Count;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return count;
}
