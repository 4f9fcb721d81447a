import { describe, expect, test } from "vitest";
import { Outage } from "../outage.ts";
import { delayAfter, handleBatch, handleTogether, type QueueMessage } from "./batch.ts";

const message = (body: string, receives = 1): QueueMessage => ({
  messageId: `id-${body}`,
  receiptHandle: `handle-${body}`,
  body,
  attributes: { ApproximateReceiveCount: String(receives) },
});

function queue(broken?: "dead letters" | "visibility") {
  const dead: [string, string][] = [];
  const back: [string, number][] = [];
  const handled: string[] = [];
  const consumer = {
    parse: (body: string) => {
      if (body === "garbage") return JSON.parse("{name: secret") as string;
      return body;
    },
    handle: async (body: string) => {
      if (body === "outage") throw new Outage("provider");
      if (body === "bug") throw new TypeError("no such unit");
      handled.push(body);
    },
    toDeadLetters: async ({ body }: QueueMessage, reason: string) => {
      if (broken === "dead letters") throw new Outage("sqs");
      dead.push([body, reason]);
    },
    comeBackIn: async ({ body }: QueueMessage, seconds: number) => {
      if (broken === "visibility") throw new Outage("sqs");
      back.push([body, seconds]);
    },
  };
  const run = (...Records: QueueMessage[]) => handleBatch({ Records }, consumer);
  const { handle, ...queueAndParse } = consumer;
  const batches: number[] = [];
  const handleAll = (messages: readonly string[]) => {
    batches.push(messages.length);
    if (messages.includes("outage of all")) throw new Outage("sheets");
    if (messages.includes("bug of all")) throw new RangeError("too large");
    return Promise.all(messages.map((body) => handle(body).catch((error: unknown) => error)));
  };
  const together = (...Records: QueueMessage[]) =>
    handleTogether({ Records }, { ...queueAndParse, handleAll: async (messages) => handleAll(messages) });
  return { run, together, dead, back, handled, batches };
}

const failures = (...bodies: string[]) => ({
  batchItemFailures: bodies.map((body) => ({ itemIdentifier: `id-${body}` })),
});

describe("a batch", () => {
  test("is handled message by message: poison goes to the dead-letter queue, messages with an outage are delivered again, and the other messages succeed", async () => {
    const { run, dead, back, handled } = queue();
    const result = await run(
      message("a"),
      message("garbage"),
      message("outage", 3),
      message("bug"),
      message("b"),
    );
    expect(result).toEqual(failures("outage"));
    expect(handled).toEqual(["a", "b"]);
    expect(dead).toEqual([
      ["garbage", "SyntaxError"],
      ["bug", "TypeError: no such unit"],
    ]);
    expect(back).toEqual([["outage", 20]]);
  });

  test("keeps a poison message in the queue while the dead-letter queue cannot be written", async () => {
    expect(await queue("dead letters").run(message("bug"))).toEqual(failures("bug"));
  });

  test("leaves a message to the queue's default delay when its own delay cannot be set", async () => {
    expect(await queue("visibility").run(message("outage"))).toEqual(failures("outage"));
  });
});

test("a message is delivered again after a delay that doubles each time, up to a quarter of an hour", () => {
  expect([1, 2, 3, 8, 9, 100].map(delayAfter)).toEqual([5, 10, 20, 640, 900, 900]);
});

describe("a batch handled as a whole", () => {
  test("is passed on in one call; poison goes to the dead-letter queue, messages with an outage are delivered again, the other messages succeed", async () => {
    const { together, dead, back, handled, batches } = queue();
    const result = await together(
      message("a"),
      message("garbage"),
      message("outage", 3),
      message("bug"),
      message("b"),
    );
    expect(result).toEqual(failures("outage"));
    expect(batches).toEqual([4]);
    expect(handled).toEqual(["a", "b"]);
    expect(dead).toEqual([
      ["garbage", "SyntaxError"],
      ["bug", "TypeError: no such unit"],
    ]);
    expect(back).toEqual([["outage", 20]]);
  });

  test("is delivered again whole when its handler throws an Outage, except for messages that cannot be parsed", async () => {
    const { together, dead } = queue();
    const result = await together(message("a"), message("garbage"), message("outage of all"));
    expect(result).toEqual(failures("a", "outage of all"));
    expect(dead).toEqual([["garbage", "SyntaxError"]]);
  });

  test("is handled message by message after an error of its handler, so that only the message that causes the error is poison", async () => {
    const { together, dead, handled, batches } = queue();
    const result = await together(message("a"), message("bug of all"), message("b"));
    expect(result).toEqual(failures());
    expect([batches, handled]).toEqual([
      [3, 1, 1, 1],
      ["a", "b"],
    ]);
    expect(dead).toEqual([["bug of all", "RangeError: too large"]]);
  });

  test("does not call its handler when no message can be parsed", async () => {
    const { together, batches } = queue();
    expect(await together(message("garbage"))).toEqual(failures());
    expect(batches).toEqual([]);
  });
});
