import { describe, expect, test } from "vitest";
import { command, type PlaceState, place, toggle } from "./fixtures/place.ts";
import { repairable } from "./fixtures/repairable.ts";
import type { Aggregate, Fact } from "./journal.ts";
import { memoryJournalStore } from "./memory-store.ts";
import { openJournal } from "./open-journal.ts";
import { type RepairableViews, rebuildViews } from "./rebuild-views.ts";
import type { BuildViews, View } from "./views.ts";

const build: BuildViews<PlaceState> = (id, version, state) => [{ id: `place#${id}`, version, data: state }];
const eachVersion: BuildViews<PlaceState> = (id, version, state) => [
  { id: `place#${id}#${version}`, version, data: state },
  { id: `place#${id}`, version, data: state },
];

async function world(buildViews = build) {
  const store = memoryJournalStore();
  const journal = openJournal(place, store, { release: "test" });
  for (let n = 0; n < 20; n += 1) await journal.decide(`p${n % 5}`, command(`${n}`), toggle(`x${n}`));
  const kept = new Map<string, View>();
  const kind = { journal, build: buildViews, everyVersion: buildViews === eachVersion };
  await rebuildViews(kind, repairable(kept), { dryRun: false });
  return { kind, kept, journal, before: JSON.stringify([...kept].sort()) };
}

const spoils: Readonly<Record<string, (kept: Map<string, View>) => object>> = {
  "is missing": (kept) => {
    kept.delete("place#p1");
    return { missing: ["place#p1"] };
  },
  "has other data": (kept) => {
    kept.set("place#p1", { id: "place#p1", version: 4, data: { holder: "nobody" } });
    return { different: ["place#p1"] };
  },
  "is of an older version": (kept) => {
    kept.set("place#p1", { id: "place#p1", version: 2, data: {} });
    return { different: ["place#p1"] };
  },
  "claims to be newer than the journal": (kept) => {
    kept.set("place#p1", { id: "place#p1", version: 99, data: {} });
    return { different: ["place#p1"] };
  },
  "has no version": (kept) => {
    kept.set("place#p1", { id: "place#p1", data: {} } as unknown as View);
    return { different: ["place#p1"] };
  },
  "is in a list of an earlier layout": (kept) => {
    kept.set("place#p1", { ...(kept.get("place#p1") as View), list: "all", order: "1" });
    return { different: ["place#p1"] };
  },
  "belongs to no aggregate": (kept) => {
    kept.set("place#nowhere", { id: "place#nowhere", version: 1, list: "held", order: "1", data: {} });
    return { stray: ["place#nowhere"] };
  },
};

describe.each(Object.entries(spoils))("a view that %s", (_what, spoil) => {
  test("is reported by a dry run, and repaired by a rebuild (law 8)", async () => {
    const { kind, kept, before } = await world();
    const none = { missing: [], different: [], stray: [], unreadable: [] };
    const wrong = { ...none, ...spoil(kept) };
    const spoilt = JSON.stringify([...kept].sort());
    expect(await rebuildViews(kind, repairable(kept), { dryRun: true })).toMatchObject(wrong);
    expect(JSON.stringify([...kept].sort())).toBe(spoilt);
    expect(await rebuildViews(kind, repairable(kept), { dryRun: false })).toMatchObject(wrong);
    expect(JSON.stringify([...kept].sort())).toBe(before);
    expect(await rebuildViews(kind, repairable(kept), { dryRun: false })).toEqual({
      ...none,
      aggregates: 5,
      views: 5,
    });
  });
});

/** The aggregate as a newer release knows it, with one more type of fact. */
const ofNewerRelease: Aggregate<PlaceState, Fact> = {
  ...place,
  fold: (state) => state,
  upcast: (fact) => fact,
  announce: (_, __, { id }) => [{ type: "meeting.place-held.v1", data: { place: id, holds: 0 } }],
};

describe("an aggregate with a fact that this release does not know", () => {
  const withNewFact = async () => {
    const all = await world();
    const { store } = all.journal;
    const newer = openJournal(ofNewerRelease, store, { release: "newer" });
    await newer.decide("p1", command("new"), () => ({ facts: [{ type: "painted" }] }));
    all.kept.delete("place#p0");
    all.kept.set("place#p4", { id: "place#p4", version: 4, data: {} });
    all.kept.set("place#nowhere", { id: "place#nowhere", version: 1, data: {} });
    return all;
  };

  test("is listed by a rebuild, which repairs the views of other aggregates and removes no view", async () => {
    const { kind, kept } = await withNewFact();
    const before = JSON.stringify(kept.get("place#p1"));
    const repaired = { missing: ["place#p0"], different: ["place#p4"], stray: [], aggregates: 5 };
    const unreadable = [{ id: "p1", why: "unknown fact painted" }];
    expect(await rebuildViews(kind, repairable(kept), { dryRun: false })).toMatchObject({
      ...repaired,
      unreadable,
    });
    expect(JSON.stringify(kept.get("place#p1"))).toBe(before);
    expect(kept.has("place#nowhere")).toBe(true);
    const again = await rebuildViews(kind, repairable(kept), { dryRun: false });
    expect(again).toMatchObject({ missing: [], different: [], stray: [], unreadable });
  });

  test("is listed by a dry run, which changes nothing", async () => {
    const { kind, kept } = await withNewFact();
    const before = JSON.stringify([...kept]);
    const found = await rebuildViews(kind, repairable(kept), { dryRun: true });
    expect(found).toMatchObject({ missing: ["place#p0"], unreadable: [{ id: "p1" }] });
    expect(JSON.stringify([...kept])).toBe(before);
  });

  test("is told apart from an aggregate for which the view code fails, which stops the rebuild", async () => {
    const { kept, journal } = await world();
    const build: BuildViews<PlaceState> = () => {
      throw new Error("a bug");
    };
    await expect(rebuildViews({ journal, build }, repairable(kept), { dryRun: false })).rejects.toThrow(
      "a bug",
    );
  });
});

test("a rebuild also writes the views of earlier versions when each version has views of its own", async () => {
  const { kind, kept, before } = await world(eachVersion);
  expect(kept.size).toBe(25);
  kept.clear();
  expect((await rebuildViews(kind, repairable(kept), { dryRun: false })).missing).toHaveLength(25);
  expect(JSON.stringify([...kept].sort())).toBe(before);
});

test("a rebuild does not overwrite views that the view builder writes meanwhile", async () => {
  const { kind, kept, journal } = await world();
  const views = repairable(kept);
  const meanwhile: RepairableViews = {
    ...views,
    get: async (id) => {
      if (id === "place#p1" && kept.get(id)?.version === 4) {
        await journal.decide("p1", command("new"), toggle("y"));
        const { version, state } = await journal.load("p1");
        for (const view of build("p1", version, state)) kept.set(view.id, view);
      }
      return views.get(id);
    },
  };
  const { different, stray } = await rebuildViews(kind, meanwhile, { dryRun: false });
  expect([different, stray]).toEqual([[], []]);
  expect(kept.get("place#p1")?.version).toBe(5);
});

test("a rebuild replaces a view of rows that a restored journal lost, even when a row is appended meanwhile", async () => {
  const { kind, kept, journal } = await world();
  kept.set("place#p1", { id: "place#p1", version: 6, data: { holder: "lost" } });
  const views = repairable(kept);
  const moveOn = async (key: string) => {
    await journal.decide("p1", command(key), toggle(key));
    const { version, state } = await journal.load("p1");
    // The view builder does not overwrite a view with a higher version.
    for (const view of build("p1", version, state))
      if ((kept.get(view.id)?.version ?? 0) < version) kept.set(view.id, view);
  };
  for (const during of ["get", "replace"] as const) {
    let isMoved = false;
    const once = async (id: string) => {
      if (id === "place#p1" && !isMoved) {
        isMoved = true;
        await moveOn(during);
      }
    };
    const meanwhile: RepairableViews = {
      ...views,
      get: async (id) => {
        const seen = await views.get(id);
        if (during === "get") await once(id);
        return seen;
      },
      replace: async (view, seen) => {
        if (during === "replace") await once(view.id);
        return views.replace(view, seen);
      },
    };
    const { different } = await rebuildViews(kind, meanwhile, { dryRun: false });
    expect(different).toEqual(["place#p1"]);
    const { version, state } = await journal.load("p1");
    expect(kept.get("place#p1")).toEqual({ id: "place#p1", version, data: state });
    kept.set("place#p1", { id: "place#p1", version: version + 3, data: { holder: "lost again" } });
  }
});

test("a rebuild keeps a view without an aggregate if the view is written again meanwhile", async () => {
  const { kind, kept, journal } = await world();
  const views = repairable(kept);
  const makeAgain = async () => {
    await journal.decide("lost", command("again"), toggle("y"));
    const { version, state } = await journal.load("lost");
    for (const view of build("lost", version, state)) kept.set(view.id, view);
  };
  // The restored journal does not yet have the row from which this view was built.
  kept.set("place#lost", { id: "place#lost", version: 1, data: (await lostState()) as object });
  const meanwhile: RepairableViews = {
    ...views,
    remove: async (seen) => {
      if (seen.id === "place#lost") await makeAgain();
      return views.remove(seen);
    },
  };
  await rebuildViews(kind, meanwhile, { dryRun: false });
  expect(kept.get("place#lost")).toMatchObject({ version: 1 });
});

/** The state after the row that the restored journal lost, and that is appended again later. */
async function lostState(): Promise<PlaceState> {
  const journal = openJournal(place, memoryJournalStore(), { release: "test" });
  await journal.decide("lost", command("again"), toggle("y"));
  return (await journal.load("lost")).state;
}
