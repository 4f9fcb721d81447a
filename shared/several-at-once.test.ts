import { describe, expect, it } from "vitest";
import { eachAtOnce, severalAtOnce } from "./several-at-once.ts";

const items = Array.from({ length: 40 }, (_, n) => n);

/** Lets other asynchronous work run this number of times. */
async function waits(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await Promise.resolve();
}

it("severalAtOnce runs at most the given number of items at the same time, and keeps their order", async () => {
  let [now, most] = [0, 0];
  const results = await severalAtOnce(items, 5, async (item, index) => {
    now += 1;
    most = Math.max(most, now);
    await waits((item * 7) % 11);
    now -= 1;
    return `${index}:${item}`;
  });
  expect(most).toBe(5);
  expect(results).toEqual(items.map((item) => `${item}:${item}`));
});

it("severalAtOnce starts no more items after one throws, and waits for the items that run", async () => {
  const [begun, ended]: [number[], number[]] = [[], []];
  const failing = severalAtOnce(items, 5, async (item) => {
    begun.push(item);
    await waits(item === 7 ? 1 : 20);
    ended.push(item);
    if (item === 7) throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(begun.length).toBeLessThan(items.length);
  expect(ended.length).toBe(begun.length);
});

it("severalAtOnce does nothing for an empty list of items", async () => {
  expect(await severalAtOnce([], 5, async () => 1)).toEqual([]);
});

describe("eachAtOnce", () => {
  const upTo = async function* (count: number) {
    for (let n = 0; n < count; n += 1) yield n;
  };

  it("handles all items of an iterable, never more than the given number at the same time", async () => {
    const done: number[] = [];
    let underWay = 0;
    let most = 0;
    await eachAtOnce(upTo(20), 3, async (n) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await waits(20);
      done.push(n);
      underWay -= 1;
    });
    expect([done.toSorted((a, b) => a - b), most]).toEqual([Array.from({ length: 20 }, (_, n) => n), 3]);
  });

  it("starts no more items after one throws, waits for the items that run, and throws the error", async () => {
    const ended: number[] = [];
    const first = Promise.withResolvers<void>();
    const doing = eachAtOnce(upTo(20), 2, async (n) => {
      if (n === 0) await first.promise;
      if (n === 1) throw new Error("broken");
      ended.push(n);
    });
    setImmediate(first.resolve);
    await expect(doing).rejects.toThrow("broken");
    expect(ended).toEqual([0]);
  });
});
