import { describe, expect, test } from "vitest";
import { type Arrival, batches, replay, type Settings } from "./replay.ts";

const polling = { pollers: 1, batchSize: 10, windowMs: 0, busyMs: () => 50 };

describe("batches", () => {
  test("an idle poller delivers each record as it comes", () => {
    expect(batches([0, 100, 200], polling)).toEqual([1, 1, 1]);
  });

  test("records that come while all pollers are busy are delivered together", () => {
    expect(batches([0, 10, 20, 30, 200], polling)).toEqual([1, 3, 1]);
  });

  test("a window collects records, and begins with the first one", () => {
    expect(batches([0, 100, 200, 250, 400], { ...polling, windowMs: 200 })).toEqual([3, 2]);
  });

  test("a full batch does not wait for its window", () => {
    expect(batches([0, 1, 2, 60], { ...polling, batchSize: 2, windowMs: 1_000 })).toEqual([2, 2]);
  });

  test("idle pollers share the records, so that each window collects fewer", () => {
    expect(batches([0, 1, 2, 3], { ...polling, pollers: 2, windowMs: 100 })).toEqual([2, 2]);
    expect(batches([0, 1, 2, 3], { ...polling, pollers: 4, windowMs: 100 })).toEqual([1, 1, 1, 1]);
  });

  test("a backlog is delivered in full batches", () => {
    expect(batches(new Array(25).fill(0), { ...polling, pollers: 1 })).toEqual([10, 10, 5]);
  });
});

describe("replay", () => {
  const queue: Settings = {
    ...{ name: "a-queue", source: "queue", batchSize: 10, windowMs: 0, parallelizationFactor: 1 },
    mostAtOnce: undefined,
  };
  const stream: Settings = { ...queue, name: "a-stream", source: "stream", batchSize: 100 };
  const every = (reader: string, ms: number, count: number, key: (n: number) => string): readonly Arrival[] =>
    Array.from({ length: count }, (_, n) => ({ reader, at: n * ms, key: key(n) }));

  test("a stream without lanes is delivered four times a second", () => {
    const arrivals = every("a-stream", 10, 100, String);
    expect(replay(arrivals, [stream], () => 1).get("a-stream")).toEqual({
      ...{ records: 100, invocations: 5, queueCalls: 0 },
    });
  });

  test("lanes make more batches of a stream, while rows of one key stay in one lane", () => {
    const of = (key: (n: number) => string) =>
      replay(every("a-stream", 10, 100, key), [{ ...stream, parallelizationFactor: 10 }], () => 1).get(
        "a-stream",
      )?.invocations;
    expect(of(() => "one")).toBe(5);
    expect(of(String)).toBeGreaterThan(25);
  });

  test("a queue with a single poller needs fewer batches, since messages wait for it", () => {
    const arrivals = every("a-queue", 10, 100, String);
    const of = (mostAtOnce: number | undefined) =>
      replay(arrivals, [{ ...queue, mostAtOnce }], () => 45).get("a-queue")?.invocations;
    expect(of(undefined)).toBe(100);
    expect(of(1)).toBe(23);
  });

  test("a queue's message is sent, received and deleted; ten received or deleted together are one call", () => {
    const callsOf = (arrivals: readonly Arrival[], windowMs: number) =>
      replay(arrivals, [{ ...queue, windowMs, batchSize: 100, mostAtOnce: 1 }], () => 1).get("a-queue")
        ?.queueCalls;
    expect(callsOf(every("a-queue", 100, 30, String), 0)).toBe(90);
    expect(callsOf(every("a-queue", 100, 30, String), 60_000)).toBe(30 + 30 + 3);
    expect(callsOf(every("a-queue", 0, 30, String), 60_000)).toBe(30 + 3 + 3);
  });

  test("a reader without records is not invoked", () => {
    expect(replay([], [queue], () => 1).get("a-queue")).toEqual({
      ...{ records: 0, invocations: 0, queueCalls: 0 },
    });
  });
});
