import { expect, test } from "vitest";
import { memoryViews } from "../journal/memory-views.ts";
import type { ViewStore } from "../journal/views.ts";
import { Outage } from "../outage.ts";
import { currentViewId, readDirectory, snapshotViewId } from "./reader.ts";

async function publish(views: ViewStore, number: number): Promise<void> {
  await views.put({ id: snapshotViewId(number), version: number, data: { units: [number] } });
  await views.put({ id: currentViewId, version: number, data: { number, contents: `of-${number}` } });
}

test("the directory reader gives the newest snapshot of the directory, and fetches each snapshot once", async () => {
  const views = memoryViews();
  const asked: string[] = [];
  const directory = readDirectory({
    get: (id) => {
      asked.push(id);
      return views.get(id);
    },
  });
  await publish(views, 1);
  expect(await directory.current()).toEqual({ number: 1, snapshot: { units: [1] } });
  await directory.current();
  await publish(views, 2);
  expect(await directory.current()).toEqual({ number: 2, snapshot: { units: [2] } });
  expect(asked).toEqual(["current", "snapshot#1", "current", "current", "snapshot#2"]);
});

test("after the directory's journal was restored, a snapshot number that is used again gives the new snapshot, even to a process that had read the lost one (R1)", async () => {
  const views = memoryViews();
  const directory = readDirectory(views);
  await publish(views, 1);
  await directory.current();
  await views.put({ id: snapshotViewId(1), version: 1, data: { units: ["another"] } });
  await views.put({ id: currentViewId, version: 1, data: { number: 1, contents: "another" } });
  expect(await directory.current()).toEqual({ number: 1, snapshot: { units: ["another"] } });
});

test("the directory reader's `recent` checks, at most every five seconds, which snapshot of the directory is the current one", async () => {
  const views = memoryViews();
  const clock = { at: Date.parse("2026-11-24T08:00:00.000Z") };
  let asked = 0;
  const counted = {
    get: (id: string) => {
      if (id === currentViewId) asked += 1;
      return views.get(id);
    },
  };
  const directory = readDirectory(counted, undefined, () => clock.at);
  const recent = async () => (await directory.recent()).number;
  await publish(views, 1);
  expect([await recent(), asked]).toEqual([1, 1]);
  await publish(views, 2);
  clock.at += 4_999;
  expect([await recent(), asked]).toEqual([1, 1]);
  clock.at += 1;
  expect([await recent(), asked]).toEqual([2, 2]);
});

test("the directory reader's `current` checks at every call which snapshot of the directory is the current one; `recent` then returns that snapshot (law 3)", async () => {
  const views = memoryViews();
  const directory = readDirectory(views, undefined, () => 0);
  await publish(views, 1);
  await directory.recent();
  await publish(views, 2);
  expect((await directory.current()).number).toBe(2);
  expect((await directory.recent()).number).toBe(2);
});

test("reading the directory throws an Outage until the first snapshot is published", async () => {
  const views = memoryViews();
  const directory = readDirectory(views);
  await expect(directory.current()).rejects.toBeInstanceOf(Outage);
  await views.put({ id: currentViewId, version: 1, data: { number: 1 } });
  await expect(directory.current()).rejects.toBeInstanceOf(Outage);
});
