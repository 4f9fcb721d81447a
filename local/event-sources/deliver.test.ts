import { expect, test } from "vitest";
import { type BatchOutcome, type Delivery, deliver } from "./deliver.ts";

/** Makes a delivery of the records 1, 2, 3 … that notes every call. */
function noted(
  invoke: (batch: readonly number[], time: number) => BatchOutcome,
  rest: Partial<Delivery<number>> = {},
) {
  const invoked: (readonly number[])[] = [];
  const checkpoints: number[] = [];
  const givenUp: (readonly number[])[] = [];
  const delivery: Delivery<number> = {
    invoke: async (batch) => invoke(batch, invoked.push(batch)),
    checkpoint: (last) => void checkpoints.push(last),
    giveUp: async (batch) => void givenUp.push(batch),
    expired: () => false,
    backOff: async () => undefined,
    retries: -1,
    bisect: false,
    ...rest,
  };
  return { delivery, invoked, checkpoints, givenUp };
}

const allOf = (batch: readonly number[]): BatchOutcome => ({ done: batch.length, threw: false });
const threw: BatchOutcome = { done: 0, threw: true };

test("deliver invokes the function once with a batch that succeeds", async () => {
  const { delivery, invoked, checkpoints } = noted(allOf);
  await deliver([1, 2, 3], delivery);
  expect(invoked).toEqual([[1, 2, 3]]);
  expect(checkpoints).toEqual([3]);
});

test("deliver invokes the function again from the first record that it reports as failed, without the records before", async () => {
  const { delivery, invoked, checkpoints } = noted((batch, time) =>
    time === 1 ? { done: 2, threw: false } : allOf(batch),
  );
  await deliver([1, 2, 3, 4], delivery);
  expect(invoked).toEqual([
    [1, 2, 3, 4],
    [3, 4],
  ]);
  expect(checkpoints).toEqual([2, 4]);
});

test("deliver halves a batch for which the function throws, until the bad record is in a batch of its own, and keeps the order", async () => {
  const { delivery, invoked, givenUp, checkpoints } = noted(
    (batch) => (batch.includes(3) ? threw : allOf(batch)),
    {
      bisect: true,
      retries: 1,
    },
  );
  await deliver([1, 2, 3, 4], delivery);
  expect(invoked).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [4]]);
  expect(givenUp).toEqual([[3]]);
  expect(checkpoints).toEqual([2, 3, 4]);
});

test("deliver repeats a failing batch until it succeeds when the event source mapping sets no limit", async () => {
  const { delivery, invoked } = noted((batch, time) => (time < 50 ? threw : allOf(batch)));
  await deliver([1, 2], delivery);
  expect(invoked).toHaveLength(50);
});

test("deliver gives up records that have become too old for the event source mapping", async () => {
  const { delivery, givenUp } = noted(() => threw, { expired: (record) => record === 1 });
  await deliver([1], delivery);
  expect(givenUp).toEqual([[1]]);
});

test("deliver marks no record as done when the stack stops between two attempts", async () => {
  const stop = () => Promise.reject(new Error("stopping"));
  const { delivery, checkpoints } = noted(() => threw, { backOff: stop });
  await expect(deliver([1], delivery)).rejects.toThrow("stopping");
  expect(checkpoints).toEqual([]);
});
