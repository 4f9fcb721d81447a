import { expect, test } from "vitest";
import { memoryViews } from "../journal/memory-views.ts";
import { readPast } from "./past.ts";
import { currentViewId, snapshotViewId, versionViewId } from "./reader.ts";

/** Times of publications: at the end of a day in Tehran, at the beginning of the next day, and later. */
const published = ["2026-11-01T20:29:59.999Z", "2026-11-01T20:30:00.000Z", "2026-11-20T08:00:00.000Z"];

async function world(moments: readonly string[]) {
  const views = memoryViews();
  for (const [index, at] of moments.entries()) {
    const [number, version] = [index + 1, index + 1];
    await views.put({ id: snapshotViewId(number), version, data: { named: number } });
    await views.put({ id: versionViewId(number), version, data: { number, at } });
    await views.put({ id: currentViewId, version, data: { number } });
  }
  const reads: string[] = [];
  const past = readPast({
    get: (id) => {
      reads.push(id);
      return views.get(id);
    },
  });
  return { reads, asOf: async (day: string) => (await past.asOf(day)) as unknown };
}

test("the directory of a past day is the last snapshot published by the end of that day (I3)", async () => {
  const { asOf } = await world(published);
  expect(await asOf("2026-10-31")).toBeUndefined();
  expect(await asOf("2026-11-01")).toEqual({ named: 1 });
  expect(await asOf("2026-11-02")).toEqual({ named: 2 });
  expect(await asOf("2026-11-19")).toEqual({ named: 2 });
  expect(await asOf("2026-11-20")).toEqual({ named: 3 });
  expect(await asOf("2027-11-20")).toEqual({ named: 3 });
});

test("finding the directory of a past day reads few of the version records, and none of them twice", async () => {
  const days = Array.from({ length: 300 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n, 8)).toISOString());
  const { asOf, reads } = await world(days);
  expect(await asOf("2026-01-20")).toEqual({ named: 20 });
  expect(await asOf("2026-01-20")).toEqual({ named: 20 });
  expect(reads.length).toBeLessThan(13);
  expect(new Set(reads).size).toBe(reads.length);
});

test("a day before the directory's first publication has no snapshot of the directory", async () => {
  expect(await (await world([])).asOf("2026-11-01")).toBeUndefined();
});
