import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { type LanesOptions, openLanes } from "./lanes.ts";

interface Row {
  readonly item: number;
  readonly n: number;
}

const row = (n: number, item = n): Row => ({ item, n });

/** Makes two parallel lanes (queues of records) whose deliveries end when the test says so. */
function twoLanes(rest: Partial<LanesOptions<Row>> = {}) {
  let over = false;
  const batches: number[][] = [];
  const reached: number[] = [];
  const underWay: { readonly batch: readonly Row[]; readonly done: () => void; readonly fail: () => void }[] =
    [];
  const lanes = openLanes<Row>({
    ...{ lanes: 2, batchSize: 10, most: 100, numberOf: ({ item }) => item },
    deliver: async (batch, settled) => {
      if (over) return settled(batch.at(-1) as Row);
      batches.push(batch.map(({ n }) => n));
      return new Promise((resolve, reject) => {
        const done = () => {
          settled(batch.at(-1) as Row);
          resolve();
        };
        underWay.push({ batch, done, fail: () => reject(new Error("broken")) });
      });
    },
    reached: ({ n }) => void reached.push(n),
    ...rest,
  });
  const { signal } = new AbortController();
  onTestFinished(() => {
    over = true;
    for (const { done } of underWay) done();
    return lanes.stop();
  });
  /** Resolves with the delivery that starts with this record, once it is under way. */
  const deliveryOf = async (n: number) => {
    for (;;) {
      const at = underWay.findIndex(({ batch }) => batch[0]?.n === n);
      const [found] = at < 0 ? [] : underWay.splice(at, 1);
      if (found) return found;
      await setImmediate();
    }
  };
  return { lanes, give: (rows: readonly Row[]) => lanes.give(rows, signal), batches, reached, deliveryOf };
}

test("the parallel lanes of a stream deliver records of different items in parallel, and records of one item in order", async () => {
  const { give, deliveryOf, batches } = twoLanes({ batchSize: 1 });
  await give([row(1, 1), row(2, 1), row(3, 2)]);
  const [first, other] = [await deliveryOf(1), await deliveryOf(3)];
  expect(batches).toHaveLength(2);
  other.done();
  first.done();
  (await deliveryOf(2)).done();
  expect(batches.at(-1)).toEqual([2]);
});

test("the parallel lanes of a stream report the last record up to which all records are delivered, so that a restart goes on after this record", async () => {
  const { lanes, give, deliveryOf, reached } = twoLanes();
  await give([row(1), row(2), row(3), row(4)]);
  const [odd, even] = [await deliveryOf(1), await deliveryOf(2)];
  even.done();
  expect([reached, lanes.idle]).toEqual([[], false]);
  odd.done();
  expect([reached, lanes.idle]).toEqual([[4], true]);
});

test("the parallel lanes of a stream repeat failed deliveries independently, so that a failure in one stops no other", async () => {
  const { give, deliveryOf, reached } = twoLanes();
  await give([row(1), row(2)]);
  (await deliveryOf(1)).fail();
  (await deliveryOf(2)).done();
  (await deliveryOf(1)).done();
  expect(reached).toEqual([2]);
});

test("the parallel lanes of a stream accept no further records while too many are not yet delivered", async () => {
  const { give, deliveryOf } = twoLanes({ most: 2 });
  let taken = false;
  const giving = give([row(1), row(2)]).then(() => {
    taken = true;
  });
  const [one, two] = [await deliveryOf(1), await deliveryOf(2)];
  expect(taken).toBe(false);
  one.done();
  two.done();
  await giving;
});
