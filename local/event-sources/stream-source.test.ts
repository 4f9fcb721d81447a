import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { Functions } from "../lambda/functions.ts";
import { listen } from "../stack/ports.ts";
import { openState } from "../stack/state.ts";
import { makeBell } from "./bell.ts";
import type { Mapping } from "./mappings.ts";
import { readStream } from "./stream-source.ts";

const keys = { id: { S: "request" }, version: { N: "1" } };

/** Makes a stream that shows its one row when the test says so, and counts the calls. */
async function lateStream() {
  const stream = { shows: false, asked: 0 };
  const record = { eventName: "INSERT", dynamodb: { SequenceNumber: "1", Keys: keys } };
  const answers: Record<string, (input: Record<string, string>) => unknown> = {
    ListStreams: () => ({ Streams: [{ StreamArn: "arn" }] }),
    DescribeStream: () => ({ StreamDescription: { Shards: [{ ShardId: "a" }] } }),
    GetShardIterator: () => ({ ShardIterator: "0" }),
    GetRecords: ({ ShardIterator }) => {
      stream.asked += 1;
      const Records = stream.shows && ShardIterator === "0" ? [record] : [];
      return { Records, NextShardIterator: Records.length > 0 ? "1" : ShardIterator };
    },
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    response.end(JSON.stringify(answers[action]?.(JSON.parse(body))));
  });
  onTestFinished(() => void server.close());
  return { stream, dynamoDb: { port: await listen(server) } };
}

const until = async (done: () => boolean) => {
  while (!done()) await wait(5);
};

test("readStream reports that it has read a stream to the end only after the stream has shown every written row and the function has handled it", async () => {
  const { stream, dynamoDb } = await lateStream();
  const handled: unknown[] = [];
  const functions = {
    invoke: async (_name: string, { Records }: { Records: unknown[] }) => {
      handled.push(...Records);
      return { payload: {} };
    },
  } as unknown as Functions;
  const mapping = {
    id: "views",
    fn: { name: "views" },
    source: { kind: "stream", name: "journal", arn: "arn" },
    properties: {},
  } as unknown as Mapping;
  const bell = makeBell();
  const state = openState(":memory:");
  const source = readStream({
    mapping,
    dynamoDb,
    functions,
    state,
    bell,
    sendToQueue: async () => undefined,
  });
  onTestFinished(() => source.stop());
  await until(source.caughtUp);

  bell.ring([keys]);
  const asked = stream.asked;
  await until(() => stream.asked > asked + 5);
  expect(source.caughtUp()).toBe(false);

  stream.shows = true;
  await until(source.caughtUp);
  expect(handled).toHaveLength(1);
});
