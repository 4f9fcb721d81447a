import { expect, test } from "vitest";
import { type BatchOutcome, type Delivery, deliver } from "./deliver.ts";

/** Records what happens to the records 1, 2, 3 … */
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

test("invokes once with a batch that succeeds", async () => {
  const { delivery, invoked, checkpoints } = noted(allOf);
  await deliver([1, 2, 3], delivery);
  expect(invoked).toEqual([[1, 2, 3]]);
  expect(checkpoints).toEqual([3]);
});

test("continues from the first record that the function reports, and keeps the finished ones", async () => {
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

test("halves a batch that throws until the bad record is alone, in order", async () => {
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

test("retries for ever when no limit is set", async () => {
  const { delivery, invoked } = noted((batch, time) => (time < 50 ? threw : allOf(batch)));
  await deliver([1, 2], delivery);
  expect(invoked).toHaveLength(50);
});

test("gives up records that are too old", async () => {
  const { delivery, givenUp } = noted(() => threw, { expired: (record) => record === 1 });
  await deliver([1], delivery);
  expect(givenUp).toEqual([[1]]);
});

test("settles nothing when the stack stops meanwhile", async () => {
  const stop = () => Promise.reject(new Error("stopping"));
  const { delivery, checkpoints } = noted(() => threw, { backOff: stop });
  await expect(deliver([1], delivery)).rejects.toThrow("stopping");
  expect(checkpoints).toEqual([]);
});
