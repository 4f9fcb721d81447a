/**
 * Waits for all effects of the import of an organisation, however late DynamoDB Local's streams show the
 * written rows.
 */
import { setTimeout as wait } from "node:timers/promises";
import { awsCall, type Target } from "../aws-endpoint/forward.ts";
import type { Item } from "../dynamodb/capacity.ts";
import { tablesOf } from "../dynamodb/tables.ts";
import { openCursor } from "../event-sources/stream-cursor.ts";
import type { Template } from "../template/template.ts";

export interface Resting {
  /** Resolves when every record that the streams show has been handled. */
  readonly settled: () => Promise<void>;
  /** Resolves with the number of rows when the streams show every one of them. */
  readonly shown: () => Promise<number>;
  /** Makes each reader of a stream read once more before `settled` resolves. */
  readonly lookAgain: () => void;
}

/**
 * Waits until all rows are shown, read and handled, and no more came in the meantime. A stream shows a row
 * some time after its write: milliseconds, or seconds on a busy machine. Before that the stack only seems to
 * have no more work.
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

/**
 * Returns the number of rows in tables with streams, once each stream shows at least as many records as its
 * table has rows.
 */
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
