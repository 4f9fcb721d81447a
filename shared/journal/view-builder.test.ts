import { describe, expect, test } from "vitest";
import { Outage } from "../outage.ts";
import { command, hold, type PlaceState, place, toggle } from "./fixtures/place.ts";
import type { Loaded, StoredRow } from "./journal.ts";
import { memoryJournalStore } from "./memory-store.ts";
import { memoryViews } from "./memory-views.ts";
import { openJournal } from "./open-journal.ts";
import { type RowKey, recordOf, type StuckRow } from "./stream.ts";
import { hearBells, rebuild, viewBuilder } from "./view-builder.ts";
import type { BuildViews, View } from "./views.ts";

const build: BuildViews<PlaceState> = (id, version, { holder }) => [
  { id: `place#${id}`, version, data: { holder }, ...(holder !== null && { list: "held", order: id }) },
];

/**
 * Builds three views: `holder` changes with each `toggle`, `holds` with every second `toggle`, and `first` never
 * changes.
 */
const three: BuildViews<PlaceState> = (id, version, { holder, holds }) => [
  { id: `holder#${id}`, version, data: { holder } },
  { id: `holds#${id}`, version, data: { holds } },
  { id: `first#${id}`, version, data: {} },
];

async function world() {
  const rows: StoredRow[] = [];
  const store = memoryJournalStore((row) => rows.push(row));
  const journal = openJournal(place, store, { release: "test" });
  const views = memoryViews();
  const parked: StuckRow[] = [];
  const alarms: RowKey[] = [];
  const ports = {
    park: async (stuck: StuckRow) => void parked.push(stuck),
    tampered: (key: RowKey) => void alarms.push(key),
  };
  const records = () => rows.map((row, n) => recordOf(row, n + 1));
  return {
    rows,
    store,
    journal,
    views,
    parked,
    alarms,
    ports,
    records,
    buildOne: viewBuilder(journal, views, build),
  };
}

describe("a view builder", () => {
  test("writes the views of the aggregate's present state, whichever row the stream announced", async () => {
    const { journal, views, ports, records, buildOne } = await world();
    for (const key of ["1", "2", "3"]) await journal.decide("p", command(key), toggle("parvin"));
    const second = records().slice(1, 2);
    expect(await hearBells(buildOne, ports)({ Records: second })).toEqual({ batchItemFailures: [] });
    expect(await views.get("place#p")).toMatchObject({ version: 3, data: { holder: "parvin" } });
  });

  test("does not read the journal when its batch has all rows of the aggregate from the first one on", async () => {
    const { store, journal, ports, records } = await world();
    for (const key of ["1", "2", "3"]) await journal.decide("p", command(key), toggle("x"));
    const reads: string[] = [];
    const tail = (id: string) => {
      reads.push(id);
      return store.tail(id);
    };
    const read = openJournal(place, { ...store, tail }, { release: "test" });
    for (const [brought, times] of [
      [[0], 0],
      [[1, 0], 0],
      [[0, 1, 2], 0],
      [[0, 2], 1],
      [[1], 1],
    ] as const) {
      const views = memoryViews();
      reads.length = 0;
      const Records = brought.flatMap((at) => records().slice(at, at + 1));
      await hearBells(viewBuilder(read, views, three), ports)({ Records });
      expect([brought, reads.length]).toEqual([brought, times]);
      const newest = times > 0 ? 3 : Math.max(...brought) + 1;
      expect(await views.get("holder#p")).toMatchObject({ version: newest });
    }
  });

  test("builds the views of an aggregate only once in a batch, from the aggregate's oldest announced row, even if the batch announces several", async () => {
    const { journal, ports, records } = await world();
    for (const key of ["1", "2", "3"])
      for (const id of ["p", "q"]) await journal.decide(id, command(key), toggle("x"));
    const built: unknown[] = [];
    const [, , ...later] = records();
    await hearBells(async (...asked) => void built.push(asked), ports)({ Records: later.toReversed() });
    expect(built).toEqual([
      ["q", 2, undefined],
      ["p", 2, undefined],
    ]);
  });

  test("writes only views that changed, in whatever order rows come, with the same result as a rebuild (law 8)", async () => {
    const { journal, ports, records, store } = await world();
    for (const key of ["1", "2", "3", "4"]) await journal.decide("p", command(key), toggle("x"));
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ]) {
      const [views, put] = [memoryViews(), new Set<string>()];
      const noting = (view: View) => {
        put.add(`${view.id} ${view.version}`);
        return views.put(view);
      };
      const hear = hearBells(viewBuilder(journal, { put: noting }, three), ports);
      for (const at of order) await hear({ Records: records().slice(at, at + 1) });
      // Announcing row 1 writes all three views of version 1. The other rows write only the views that changed,
      // each with the version at which it changed last.
      const [first, others] = [
        ["first#p 1", "holder#p 1", "holds#p 1"],
        ["holder#p 4", "holds#p 3"],
      ];
      expect([...put].sort()).toEqual([...first, ...others].sort());
      const again = memoryViews();
      await rebuild(store.ids(), viewBuilder(journal, again, three));
      for (const id of ["holder#p", "holds#p", "first#p"])
        expect(await again.get(id)).toEqual(await views.get(id));
    }
  });

  test("writes all views, also unchanged ones, at every row with a folded state, since loading the aggregate reads no earlier rows", async () => {
    const { journal, ports, records, views, store } = await world();
    const hear = hearBells(viewBuilder(journal, views, three), ports);
    const versions: unknown[] = [];
    for (let n = 1; n <= 40; n += 1) {
      await journal.decide("p", command(`${n}`), toggle("x"));
      await hear({ Records: records().slice(-1) });
      if (n === 31 || n === 40) versions.push((await views.get("first#p"))?.version);
    }
    expect(versions).toEqual([1, 32]);
    // A folded state of a different shape is ignored, so all rows are read.
    for (const shape of [1, 2]) {
      const again = memoryViews();
      const shaped = openJournal({ ...place, shape }, store, { release: "test" });
      await rebuild(store.ids(), viewBuilder(shaped, again, three));
      for (const id of ["holder#p", "holds#p", "first#p"])
        expect(await again.get(id)).toEqual(await views.get(id));
    }
  });

  test("writes the views of rows that it missed, when the stream delivers the first of these rows a second time", async () => {
    const { journal, ports, records, views } = await world();
    for (const key of ["1", "2", "3"]) await journal.decide("p", command(key), toggle("x"));
    const hear = hearBells(viewBuilder(journal, views, three), ports);
    await hear({ Records: records().slice(1, 2) });
    expect([await views.get("first#p"), (await views.get("holds#p"))?.version]).toEqual([undefined, 3]);
    await hear({ Records: records().slice(0, 1) });
    expect((await views.get("first#p"))?.version).toBe(1);
  });

  test("writes the present views when a restored journal no longer has the announced row", async () => {
    const { journal, ports, records, rows, views } = await world();
    for (const key of ["1", "2"]) await journal.decide("p", command(key), toggle("x"));
    const restored = memoryJournalStore();
    await restored.append(rows.slice(0, 1));
    const before = openJournal(place, restored, { release: "test" });
    await hearBells(viewBuilder(before, views, three), ports)({ Records: records().slice(1) });
    expect(await views.get("holder#p")).toEqual({ id: "holder#p", version: 1, data: { holder: "x" } });
  });

  test("keeps the views of every version when each version has views of its own, even after a late delivery of an older row", async () => {
    const { journal, views, ports, records } = await world();
    for (const key of ["1", "2", "3"]) await journal.decide("p", command(key), toggle(key));
    const each: BuildViews<PlaceState> = (id, version, { holder }) => [
      { id: `place#${id}#${version}`, version, data: { holder } },
      { id: `place#${id}`, version, data: { version } },
    ];
    const bells = [...records(), ...records().slice(0, 1)];
    const hearing = { everyVersion: true };
    const buildEach = viewBuilder(journal, views, each, undefined, hearing);
    await hearBells(buildEach, ports, hearing)({ Records: bells });
    const held = await Promise.all([1, 2, 3].map((version) => views.get(`place#p#${version}`)));
    expect(held.map((view) => view?.data)).toEqual([{ holder: "1" }, { holder: null }, { holder: "3" }]);
    expect((await views.get("place#p"))?.data).toEqual({ version: 3 });
  });

  test("skips aggregates of a kind that it cannot fold, in a journal with several kinds of aggregates", async () => {
    const { store, views, ports, parked, records } = await world();
    const another = {
      ...place,
      upcast: () => {
        throw new Error("of another kind");
      },
      owns: (id: string) => id === "q",
    };
    const journal = openJournal(place, store, { release: "test" });
    await journal.decide("p", command("1"), hold("parvin"));
    const buildOne = viewBuilder(openJournal(another, store, { release: "test" }), views, build);
    expect(await hearBells(buildOne, ports)({ Records: records() })).toEqual({ batchItemFailures: [] });
    expect([parked, await views.get("place#p")]).toEqual([[], undefined]);
  });

  test("calls the given function `after` once the views are written; the stream delivers the row again when `after` throws an Outage", async () => {
    const { journal, views, ports, records } = await world();
    await journal.decide("p", command("1"), hold("parvin"));
    const found: unknown[] = [];
    const after = async ({ id, version, state }: Loaded<PlaceState>) => {
      found.push([await views.get(`place#${id}`), version, state]);
      throw new Outage("the directory");
    };
    const result = await hearBells(viewBuilder(journal, views, build, after), ports)({ Records: records() });
    const view = expect.objectContaining({ id: "place#p", data: { holder: "parvin" } });
    expect(found).toEqual([[view, 1, expect.objectContaining({ holder: "parvin" })]]);
    expect(result.batchItemFailures).toHaveLength(1);
  });

  test("has the stream deliver a row again when the store of views does not answer for this row", async () => {
    const { journal, ports, parked, records } = await world();
    for (const id of ["p", "q", "r"]) await journal.decide(id, command("1"), hold("x"));
    const built: string[] = [];
    const out = async (id: string) => {
      if (id === "q") throw new Outage("views");
      built.push(id);
    };
    expect(await hearBells(out, ports)({ Records: records() })).toEqual({
      batchItemFailures: [{ itemIdentifier: "2" }],
    });
    expect(built).toContain("p");
    expect(parked).toEqual([]);
  });

  test("when an outage stops several rows, handles all rows that it can, then has the stream deliver again from the first stopped row", async () => {
    const { journal, ports, records } = await world();
    for (const id of ["p", "q", "r"]) await journal.decide(id, command("1"), hold("x"));
    const done: string[] = [];
    const slow = async (id: string) => {
      if (id === "r") throw new Outage("views");
      for (let n = 0; n < 5; n += 1) await Promise.resolve();
      if (id === "q") throw new Outage("views");
      done.push(id);
    };
    const result = await hearBells(slow, ports)({ Records: records() });
    expect([done, result]).toEqual([["p"], { batchItemFailures: [{ itemIdentifier: "2" }] }]);
  });

  test("does not overwrite newer views that another builder, running in parallel, has written for the same aggregate", async () => {
    const { journal, views, buildOne } = await world();
    await journal.decide("p", command("1"), hold("parvin"));
    const late = viewBuilder(
      journal,
      {
        put: async (view) => {
          await journal.decide("p", command("2"), toggle("parvin"));
          await buildOne("p");
          return views.put(view);
        },
      },
      build,
    );
    await late("p");
    expect(await views.get("place#p")).toEqual({ id: "place#p", version: 2, data: { holder: null } });
  });

  test("writes a pointer view after the view to which it points, when each version has its own views", async () => {
    const { journal, ports, records } = await world();
    await journal.decide("p", command("1"), hold("parvin"));
    const written: string[] = [];
    const slowFirst = async (view: View) => {
      for (let n = 0; view.id === "snapshot" && n < 5; n += 1) await Promise.resolve();
      written.push(view.id);
      return "written" as const;
    };
    const pointing: BuildViews<PlaceState> = (_, version) =>
      ["snapshot", "current"].map((id) => ({ id, version, data: {} }));
    const hearing = { everyVersion: true };
    const buildEach = viewBuilder(journal, { put: slowFirst }, pointing, undefined, hearing);
    await hearBells(buildEach, ports, hearing)({ Records: records() });
    expect(written).toEqual(["snapshot", "current"]);
  });

  test("sets aside for an operator a row that cannot be folded, and continues with other rows", async () => {
    const { store, journal, views, ports, parked, records } = await world();
    for (const id of ["p", "q"]) await journal.decide(id, command("1"), hold(id));
    const picky = openJournal(
      {
        ...place,
        upcast: (fact) => {
          if ("by" in fact && fact.by === "p") throw new Error("unknown fact");
          return place.upcast(fact);
        },
      },
      store,
      { release: "test" },
    );
    const result = await hearBells(viewBuilder(picky, views, build), ports)({ Records: records() });
    expect(result).toEqual({ batchItemFailures: [] });
    expect(parked).toEqual([{ id: "p", version: 1, reason: "Error: unknown fact" }]);
    expect(await views.get("place#q")).toBeDefined();
  });

  test("raises the alarm when a row was changed or removed", async () => {
    const { journal, ports, alarms, records, buildOne } = await world();
    await journal.decide("p", command("1"), hold("x"));
    const Records = records().map((record) => ({ ...record, eventName: "REMOVE" as const }));
    await hearBells(buildOne, ports)({ Records });
    expect(alarms).toEqual([{ id: "p", version: 1 }]);
  });

  test("builds the same views from the stream as a rebuild of all views (law 8)", async () => {
    const { store, journal, views, ports, records, buildOne } = await world();
    for (let n = 0; n < 50; n += 1) await journal.decide(`p${n % 7}`, command(`${n}`), toggle(`x${n}`));
    await hearBells(buildOne, ports)({ Records: records() });
    const again = memoryViews();
    expect(await rebuild(store.ids(), viewBuilder(journal, again, build))).toBe(7);
    expect(await again.list("held")).toEqual(await views.list("held"));
    for (let n = 0; n < 7; n += 1)
      expect(await again.get(`place#p${n}`)).toEqual(await views.get(`place#p${n}`));
  });
});
