import { BatchWriteItemCommand, PutItemCommand, type WriteRequest } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { type BackOff, fullJitter } from "../back-off.ts";
import { Outage } from "../outage.ts";
import { severalAtOnce } from "../several-at-once.ts";
import { dynamo, ifCondition, readItem } from "../table/dynamodb.ts";
import { fromItem, toItem } from "../table/item.ts";
import { dynamodbWordFinder, havingOf, orderOf, wordId } from "./dynamodb-find.ts";
import { type Kept, type WordIndex, wordBytes } from "./word-index.ts";

/** The most rows in one `BatchWriteItem`. */
const inBatch = 25;
/** The number of batches that are written in parallel. */
const atOnce = 4;
const mostTries = 8;

/**
 * Stores the word index in a DynamoDB table of its own. `word/<word>` has a row for each case that contains
 * the word; `of/<case>` is the entry of a case.
 */
export function dynamodbWordIndex(table: string, aws: Aws, backOff: BackOff = fullJitter()): WordIndex {
  const get = (id: string, order: string) =>
    readItem(aws, { TableName: table, Key: toItem({ id, order }), ConsistentRead: true });
  const write = (requests: readonly WriteRequest[]) =>
    severalAtOnce(inBatches(requests), atOnce, (batch) => writeBatch(table, aws, backOff, batch));
  return {
    ...dynamodbWordFinder(table, aws),
    kept: async (thing) => {
      const item = await get(keptId(thing), keptOrder);
      return item && keptOf(fromItem(item) as unknown as KeptRow);
    },
    keep: (thing, next) => ifCondition(dynamo(aws, new PutItemCommand(keeping(table, thing, next)))),
    put: async (thing, words, { at, size, version }) => {
      const rest = { order: orderOf(thing, at), size, version };
      await write(words.map((word) => ({ PutRequest: { Item: toItem({ id: wordId(word), ...rest }) } })));
    },
    takeAway: async (thing, words, at) => {
      const order = orderOf(thing, at);
      await write(words.map((word) => ({ DeleteRequest: { Key: toItem({ id: wordId(word), order }) } })));
    },
    row: async (word, thing, at) => {
      const item = await get(wordId(word), orderOf(thing, at));
      return item && havingOf(item);
    },
  };
}

/**
 * Writes a batch of rows. While DynamoDB is busy, it may leave some rows of the batch unwritten and return
 * them; these rows are then tried again.
 */
async function writeBatch(table: string, aws: Aws, backOff: BackOff, batch: WriteRequest[]): Promise<void> {
  let left = batch;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const done = await dynamo(aws, new BatchWriteItemCommand({ RequestItems: { [table]: left } }));
    left = done.UnprocessedItems?.[table] ?? [];
    if (left.length === 0) return;
    await backOff(tries);
  }
  throw new Outage("The index of words takes no more");
}

const inBatches = (requests: readonly WriteRequest[]): readonly WriteRequest[][] =>
  Array.from({ length: Math.ceil(requests.length / inBatch) }, (_, n) =>
    requests.slice(n * inBatch, (n + 1) * inBatch),
  );

export const keptId = (thing: string): string => `of/${thing}`;
export const keptOrder = "kept";

/**
 * The stored form of a case's entry. The words are joined into one value and the time is in milliseconds, so
 * that 39 words, each stored for two groups of people who may find the case, fit into one kilobyte.
 */
interface KeptRow extends Omit<Kept, "words" | "at"> {
  readonly words: Uint8Array;
  readonly at: number;
}

function keeping(TableName: string, thing: string, { words, at, ...next }: Kept) {
  const condition =
    next.version === 1
      ? { ConditionExpression: "attribute_not_exists(id)" }
      : {
          ConditionExpression: "version = :before",
          ExpressionAttributeValues: { ":before": { N: String(next.version - 1) } },
        };
  const packed = Buffer.concat(words.map((word) => Buffer.from(word, "base64url")));
  const key = { id: keptId(thing), order: keptOrder };
  return { TableName, Item: toItem({ ...key, ...next, at: Date.parse(at), words: packed }), ...condition };
}

function keptOf({ version, of, at, size, words, key, contested, forgotten }: KeptRow): Kept {
  const packed = Buffer.from(words);
  const count = packed.length / wordBytes;
  return {
    ...{ version, of, at: new Date(at).toISOString(), size },
    words: Array.from({ length: count }, (_, n) =>
      packed.subarray(n * wordBytes, (n + 1) * wordBytes).toString("base64url"),
    ),
    ...(key && { key }),
    ...(contested && { contested }),
    ...(forgotten !== undefined && { forgotten }),
  };
}
