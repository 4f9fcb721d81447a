import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { snapshotPublished } from "../../../../events/directory/snapshot-published.v1.ts";
import { type Snapshot, snapshotSchema } from "../../../../shared/directory/snapshot.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { loadFolder } from "../../adapters/load-folder.ts";
import { directoryAggregate, directoryId } from "../../directory/journal.ts";
import { buildViews } from "../../projections/build-views.ts";
import { proposalAggregate } from "../../proposals/journal-proposals.ts";
import { importDirectory } from "./import-directory.ts";

const demo = (): Snapshot =>
  snapshotSchema.parse(loadFolder(join(import.meta.dirname, "../../demo")).snapshot);

/** The demo organisation with another telephone number. */
function changed(phone: string): Snapshot {
  const snapshot = demo();
  return { ...snapshot, organisation: { ...snapshot.organisation, phone } };
}

let deps: ReturnType<typeof ports>;
function ports() {
  const store = memoryJournalStore();
  const journal = openJournal(directoryAggregate, store, { release: "test", backOff: async () => {} });
  const proposals = openJournal(proposalAggregate, store, { release: "test", backOff: async () => {} });
  return { store, journal, proposals, now: () => new Date("2026-11-24T08:00:00.000Z") };
}
beforeEach(() => {
  deps = ports();
});
const importing = (snapshot: unknown) =>
  importDirectory(deps, snapshot, "operator:local", { reason: "the test says so" });

describe("importing the directory", () => {
  it("publishes the first snapshot under number 1 and announces it", async () => {
    expect(await importing(demo())).toEqual({ number: 1, changed: true });
    const [row] = await deps.store.all(directoryId);
    expect(row).toMatchObject({ actor: "operator:local", command: "import-directory", directory: 0 });
    expect(row?.events.map(({ type }) => type)).toEqual([snapshotPublished.type]);
    expect(() => snapshotPublished.data.parse(row?.events[0]?.data)).not.toThrow();
  });

  it("changes nothing when the same files are imported again, in whatever order their fields are (P4)", async () => {
    await importing(demo());
    const { staff, ...rest } = demo();
    expect(await importing({ staff, ...rest })).toEqual({ number: 1, changed: false });
    expect(await deps.store.all(directoryId)).toHaveLength(1);
  });

  it("publishes the same files again after other files were published in between", async () => {
    await importing(changed("1"));
    await importing(changed("2"));
    expect(await importing(changed("1"))).toEqual({ number: 3, changed: true });
  });

  it("publishes one snapshot when two operators import the same files at the same time (P4)", async () => {
    const both = await Promise.all([importing(demo()), importing(demo())]);
    expect(both).toEqual([
      { number: 1, changed: true },
      { number: 1, changed: true },
    ]);
    expect(await deps.store.all(directoryId)).toHaveLength(1);
  });

  it("publishes two different sets of files under separate snapshot numbers", async () => {
    const both = await Promise.all([importing(changed("1")), importing(changed("2"))]);
    expect(both.map((one) => ("number" in one ? one.number : 0)).sort()).toEqual([1, 2]);
  });

  it("refuses faulty files with all their problems and publishes nothing", async () => {
    const imported = await importing({ ...demo(), routing: [], kinds: [] });
    expect("problems" in imported && imported.problems.length).toBeGreaterThan(2);
    expect(await deps.store.all(directoryId)).toEqual([]);
  });

  it("builds the view of a snapshot before the view that says which snapshot is in force, and builds no view before the first import", async () => {
    await importing(demo());
    await importing(changed("2"));
    const { version, state } = await deps.journal.load(directoryId);
    const views = buildViews(directoryId, version, state);
    expect(views.map(({ id }) => id)).toEqual(["snapshot#2", "version#2", "current"]);
    expect(views[0]?.data).toEqual(changed("2"));
    expect(views[1]?.data).toEqual({
      number: 2,
      at: "2026-11-24T08:00:00.000Z",
      by: "operator:local",
      changes: 1,
    });
    expect(views[2]?.data).toEqual({ number: 2, contents: fingerprintOf(changed("2")) });
    expect(buildViews(directoryId, 0, directoryAggregate.initial)).toEqual([]);
  });

  it("refuses a unit with a new key that does not name the unit it replaces, and a key that was removed earlier (R2)", async () => {
    await importing(demo());
    const [of, by] = ["goods-inspection", "goods-and-prices"];
    const renamed = (replaces?: string[]) => {
      const text = JSON.stringify(demo()).replaceAll(`"${of}"`, `"${by}"`);
      const snapshot: Snapshot = JSON.parse(text);
      const units = snapshot.units.map((one) => (one.key === by && replaces ? { ...one, replaces } : one));
      return { ...snapshot, units };
    };
    const codes = (imported: Awaited<ReturnType<typeof importing>>) =>
      "problems" in imported && imported.problems.map(({ code }) => code);
    expect(codes(await importing(renamed()))).toEqual(["no-successor"]);
    expect(await importing(renamed([of]))).toMatchObject({ number: 2, changed: true });
    expect(codes(await importing(demo()))).toEqual(["key-used-before", "no-successor"]);
    const { version, state } = await deps.journal.load(directoryId);
    expect(buildViews(directoryId, version, state)[0]?.data).toMatchObject({
      lineage: { closed: { units: [of] }, replaced: { units: [{ of, by }] } },
    });
  });

  it("changes nothing when it repeats the last of forty imports, for which the journal is read from a stored (folded) state", async () => {
    for (let n = 1; n <= 40; n += 1) await importing(changed(String(n)));
    expect(await importing(changed("40"))).toEqual({ number: 40, changed: false });
  });
});
