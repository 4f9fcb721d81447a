/** Checks the word index's requests to DynamoDB: their batches, and the write units of their rows (law 7). */
import type { BatchWriteItemCommandInput, PutItemCommandInput, WriteRequest } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { type Item, itemSize, writeUnits } from "../../local/dynamodb/capacity.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { Outage } from "../../shared/outage.ts";
import { dynamodbWordIndex } from "../../shared/word-index/dynamodb.ts";
import { putWords } from "../../shared/word-index/put-words.ts";
import { wordBytes } from "../../shared/word-index/word-index.ts";

const thing = "400000000016";
const words = (count: number) =>
  Array.from({ length: count }, (_, n) => Buffer.alloc(wordBytes, n).toString("base64url"));
const kept = { version: 1, of: "", at: "2026-11-24T08:00:00.000Z", size: 2, words: [] };

/**
 * Makes an index over a fake DynamoDB.
 * @param leaves the number of rows that DynamoDB leaves unprocessed at the first call, at the second, and so on; at all later
 * calls it processes every row
 */
function index(...leaves: readonly number[]) {
  const left = [...leaves];
  const batches: WriteRequest[][] = [];
  const puts: PutItemCommandInput[] = [];
  const pauses: number[] = [];
  const call = async (_: unknown, { input }: { readonly input: object }) => {
    if ("Item" in input) puts.push(input as PutItemCommandInput);
    const { RequestItems } = input as BatchWriteItemCommandInput;
    const batch = RequestItems?.["words"] ?? [];
    if (batch.length > 0) batches.push(batch);
    const undone = batch.slice(0, left.shift() ?? 0);
    return { UnprocessedItems: undone.length > 0 ? { words: undone } : {} };
  };
  const over = dynamodbWordIndex("words", { call } as unknown as Aws, async (n) => void pauses.push(n));
  return { ...over, batches, puts, pauses };
}

describe("a batch of rows written to the word index", () => {
  it("has at most 25 rows, and each row is in one batch", async () => {
    const { put, takeAway, batches } = index();
    await put(thing, words(60), kept);
    expect(batches.map((batch) => batch.length)).toEqual([25, 25, 10]);
    expect(new Set(batches.flat().map((each) => JSON.stringify(each))).size).toBe(60);
    await takeAway(thing, words(26), kept.at);
    expect(batches.slice(3).map((batch) => batch.length)).toEqual([25, 1]);
  });

  it("is retried after a pause with the rows that DynamoDB left unprocessed", async () => {
    const { put, batches, pauses } = index(20, 3);
    await put(thing, words(25), kept);
    expect(batches.map((batch) => batch.length)).toEqual([25, 20, 3]);
    expect(pauses).toEqual([0, 1]);
  });

  it("throws an outage when DynamoDB never processes all rows", async () => {
    const { put } = index(...Array.from({ length: 99 }, () => 1));
    await expect(put(thing, words(5), kept)).rejects.toBeInstanceOf(Outage);
  });
});

describe("the write units of a case in the word index", () => {
  const unitsOfItem = (item: unknown) => writeUnits(itemSize(item as Item));
  const unitsOf = async (count: number) => {
    const over = index();
    const having = { thing, at: kept.at, size: count };
    await putWords({ ...over, kept: async () => undefined }, undefined, {
      having,
      of: "0123456789abcdef",
      words: words(count),
    });
    const rows = over.batches.flat().map(({ PutRequest }) => unitsOfItem(PutRequest?.Item));
    return { rows, entries: over.puts.map(({ Item }) => unitsOfItem(Item)) };
  };

  it("are one for each pair of a word and a group of readers", async () => {
    const { rows } = await unitsOf(200);
    expect(rows).toEqual(Array.from({ length: 200 }, () => 1));
  });

  it("include two more for the entry of a case with 39 words for two groups of readers, and four more for a case with 80 words", async () => {
    expect((await unitsOf(2 * 39)).entries).toEqual([1, 1]);
    expect((await unitsOf(2 * 80)).entries).toEqual([2, 2]);
  });
});
