import { expect, it } from "vitest";
import { severalAtOnce } from "./several-at-once.ts";

const items = Array.from({ length: 40 }, (_, n) => n);

/** Lets others go first, as often as said. */
async function waits(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await Promise.resolve();
}

it("does so many at once and no more, and keeps the order of the items", async () => {
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

it("begins none any more when one throws, and waits for what is under way", async () => {
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

it("does nothing with nothing", async () => {
  expect(await severalAtOnce([], 5, async () => 1)).toEqual([]);
});
