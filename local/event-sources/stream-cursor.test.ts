import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { listen } from "../stack/ports.ts";
import { openCursor } from "./stream-cursor.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

interface Shard {
  readonly id: string;
  readonly parent?: string;
  readonly sequences: readonly string[];
  readonly closed?: boolean;
}

/** Makes a stream of shards; its iterators have the form `shard/place`. */
async function streamOf(shards: readonly Shard[]) {
  const shardOf = (id: string) => shards.find((each) => each.id === id) ?? shards[0];
  const answers: Record<string, (input: Record<string, string>) => unknown> = {
    ListStreams: () => ({ Streams: [{ StreamArn: "arn" }] }),
    DescribeStream: () => ({
      StreamDescription: { Shards: shards.map(({ id, parent }) => ({ ShardId: id, ParentShardId: parent })) },
    }),
    GetShardIterator: ({ ShardId = "", SequenceNumber }) => ({
      ShardIterator: `${ShardId}/${(shardOf(ShardId)?.sequences.indexOf(SequenceNumber ?? "") ?? -1) + 1}`,
    }),
    GetRecords: ({ ShardIterator = "" }) => {
      const [id = "", place] = ShardIterator.split("/");
      const { sequences, closed } = shardOf(id) as Shard;
      const Records = sequences
        .slice(Number(place))
        .map((SequenceNumber) => ({ dynamodb: { SequenceNumber, Keys: {} } }));
      return { Records, NextShardIterator: closed ? undefined : `${id}/${sequences.length}` };
    },
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    response.end(JSON.stringify(answers[action]?.(JSON.parse(body))));
  });
  stops.push(() => server.close());
  return { port: await listen(server) };
}

const sequences = (records: Awaited<ReturnType<ReturnType<typeof openCursor>["next"]>>) =>
  records.map(({ dynamodb }) => dynamodb.SequenceNumber);

test("a cursor without a position reads from the oldest record on", async () => {
  const cursor = openCursor(await streamOf([{ id: "a", sequences: ["1", "2"] }]), "journal", undefined);
  expect(sequences(await cursor.next(100))).toEqual(["1", "2"]);
  expect(sequences(await cursor.next(100))).toEqual([]);
});

test("a cursor with a position returns the records after that position", async () => {
  const stream = await streamOf([{ id: "a", sequences: ["1", "2", "3"] }]);
  const cursor = openCursor(stream, "journal", { shard: "a", sequenceNumber: "2" });
  expect(sequences(await cursor.next(100))).toEqual(["3"]);
});

test("a cursor goes on to the next shard when its shard is closed", async () => {
  const closed = { id: "a", sequences: ["1"], closed: true };
  const cursor = openCursor(
    await streamOf([{ id: "b", parent: "a", sequences: ["2"] }, closed]),
    "journal",
    undefined,
  );
  expect(sequences(await cursor.next(100))).toEqual(["1"]);
  expect(cursor.shard).toBe("a");
  expect(sequences(await cursor.next(100))).toEqual([]);
  expect(sequences(await cursor.next(100))).toEqual(["2"]);
  expect(cursor.shard).toBe("b");
});

test("a cursor starts at the oldest record when the shard of its position no longer exists", async () => {
  const stream = await streamOf([{ id: "b", parent: "a", sequences: ["5"] }]);
  const cursor = openCursor(stream, "journal", { shard: "a", sequenceNumber: "1" });
  expect(sequences(await cursor.next(100))).toEqual(["5"]);
});
