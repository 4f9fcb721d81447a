import { describe, expect, test } from "vitest";
import { type Arrival, batches, replay, type Settings } from "./replay.ts";

const polling = { pollers: 1, batchSize: 10, windowMs: 0, busyMs: () => 50 };

describe("the simulated batches of Lambda's pollers", () => {
  test("have one record each while a poller is idle when a record comes", () => {
    expect(batches([0, 100, 200], polling)).toEqual([1, 1, 1]);
  });

  test("join the records that come while all pollers are busy", () => {
    expect(batches([0, 10, 20, 30, 200], polling)).toEqual([1, 3, 1]);
  });

  test("collect the records of a batching window, which begins with the first record", () => {
    expect(batches([0, 100, 200, 250, 400], { ...polling, windowMs: 200 })).toEqual([3, 2]);
  });

  test("are delivered as soon as they are full, before the batching window ends", () => {
    expect(batches([0, 1, 2, 60], { ...polling, batchSize: 2, windowMs: 1_000 })).toEqual([2, 2]);
  });

  test("are smaller with more idle pollers, since each poller collects its own batch", () => {
    expect(batches([0, 1, 2, 3], { ...polling, pollers: 2, windowMs: 100 })).toEqual([2, 2]);
    expect(batches([0, 1, 2, 3], { ...polling, pollers: 4, windowMs: 100 })).toEqual([1, 1, 1, 1]);
  });

  test("are full when many records wait", () => {
    expect(batches(new Array(25).fill(0), { ...polling, pollers: 1 })).toEqual([10, 10, 5]);
  });
});

describe("the simulated delivery of recorded arrivals", () => {
  const queue: Settings = {
    ...{ name: "a-queue", source: "queue", batchSize: 10, windowMs: 0, parallelizationFactor: 1 },
    mostAtOnce: undefined,
  };
  const stream: Settings = { ...queue, name: "a-stream", source: "stream", batchSize: 100 };
  const every = (reader: string, ms: number, count: number, key: (n: number) => string): readonly Arrival[] =>
    Array.from({ length: count }, (_, n) => ({ reader, at: n * ms, key: key(n) }));

  test("invokes the reader of a stream without concurrent batches four times a second", () => {
    const arrivals = every("a-stream", 10, 100, String);
    expect(replay(arrivals, [stream], () => 1).get("a-stream")).toEqual({
      ...{ records: 100, invocations: 5, queueCalls: 0 },
    });
  });

  test("makes more batches of a stream with ten concurrent batches, unless all rows have one partition key", () => {
    const of = (key: (n: number) => string) =>
      replay(every("a-stream", 10, 100, key), [{ ...stream, parallelizationFactor: 10 }], () => 1).get(
        "a-stream",
      )?.invocations;
    expect(of(() => "one")).toBe(5);
    expect(of(String)).toBeGreaterThan(25);
  });

  test("makes fewer batches of a queue with a single poller, since messages wait for the poller", () => {
    const arrivals = every("a-queue", 10, 100, String);
    const of = (mostAtOnce: number | undefined) =>
      replay(arrivals, [{ ...queue, mostAtOnce }], () => 45).get("a-queue")?.invocations;
    expect(of(undefined)).toBe(100);
    expect(of(1)).toBe(23);
  });

  test("counts an SQS call for each sent message, and one for up to ten messages received or deleted together", () => {
    const callsOf = (arrivals: readonly Arrival[], windowMs: number) =>
      replay(arrivals, [{ ...queue, windowMs, batchSize: 100, mostAtOnce: 1 }], () => 1).get("a-queue")
        ?.queueCalls;
    expect(callsOf(every("a-queue", 100, 30, String), 0)).toBe(90);
    expect(callsOf(every("a-queue", 100, 30, String), 60_000)).toBe(30 + 30 + 3);
    expect(callsOf(every("a-queue", 0, 30, String), 60_000)).toBe(30 + 3 + 3);
  });

  test("does not invoke a reader without records", () => {
    expect(replay([], [queue], () => 1).get("a-queue")).toEqual({
      ...{ records: 0, invocations: 0, queueCalls: 0 },
    });
  });
});
