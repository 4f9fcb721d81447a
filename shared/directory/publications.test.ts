import { expect, test } from "vitest";
import { memoryViews } from "../journal/memory-views.ts";
import { Outage } from "../outage.ts";
import { readPublications } from "./publications.ts";
import { snapshotViewId, versionViewId } from "./reader.ts";

test("a publication of the directory is found by its number, with its day in Tehran, also when it is not the newest", async () => {
  const views = memoryViews();
  for (const [number, at] of ["2026-11-01T20:29:59.999Z", "2026-11-01T20:30:00.000Z"].entries()) {
    await views.put({ id: snapshotViewId(number + 1), version: 1, data: { named: number + 1 } });
    await views.put({ id: versionViewId(number + 1), version: 1, data: { number: number + 1, at } });
  }
  const publication = readPublications(views);
  expect(await publication(1)).toEqual({ number: 1, day: "2026-11-01", snapshot: { named: 1 } });
  expect(await publication(2)).toEqual({ number: 2, day: "2026-11-02", snapshot: { named: 2 } });
});

test("reading a publication of the directory throws an Outage until both of the publication's views are written", async () => {
  const views = memoryViews();
  const publication = readPublications(views);
  await expect(publication(1)).rejects.toBeInstanceOf(Outage);
  await views.put({ id: snapshotViewId(1), version: 1, data: {} });
  await expect(publication(1)).rejects.toBeInstanceOf(Outage);
});
