import { expect, test } from "vitest";
import { gather } from "../gather.ts";
import { command, place, toggle } from "../journal/fixtures/place.ts";
import type { Journal, JournalStore, StoredRow } from "../journal/journal.ts";
import { memoryJournalStore } from "../journal/memory-store.ts";
import { hashAfter } from "../journal/next-row.ts";
import { openJournal } from "../journal/open-journal.ts";
import { auditedJournal } from "./audited-journal.ts";
import { memoryAnchors } from "./memory-anchors.ts";
import { type BadEntry, verifyJournal } from "./verify.ts";

/** A seeded random source (mulberry32): the returned function gives integers from 0 to n - 1. */
function chance(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/**
 * Four aggregates with 3, 9, 33 and 40 rows. Each row except the last two of an aggregate has an anchor (its hash,
 * stored outside the journal).
 */
async function world() {
  const anchors = memoryAnchors();
  const store = memoryJournalStore();
  const journal: Journal<unknown, never> = openJournal(place, store, { release: "test" }) as never;
  const lengths = [3, 9, 33, 40];
  for (const [n, length] of lengths.entries())
    for (let v = 1; v <= length; v += 1)
      await journal.decide(`p${n}`, command(`${n}-${v}`), toggle(`person-${v}`) as never);
  const stories = new Map<string, readonly StoredRow[]>();
  for await (const id of store.ids()) stories.set(id, await store.all(id));
  for (const [id, rows] of stories)
    for (const { version, hash } of rows.slice(0, -2))
      await anchors.keep([{ service: "meeting", id, version, hash }], new Date(0));
  return { anchors, stories };
}

const { anchors, stories } = await world();

const storeOf = (rows: ReadonlyMap<string, readonly StoredRow[]>): JournalStore => ({
  ...memoryJournalStore(),
  all: async (id) => rows.get(id) ?? [],
  ids: async function* () {
    yield* [...rows].filter(([, each]) => each.length > 0).map(([id]) => id);
  },
});

async function badEntries(rows: ReadonlyMap<string, readonly StoredRow[]>): Promise<readonly BadEntry[]> {
  const checked = await gather(verifyJournal(auditedJournal("meeting", storeOf(rows)), anchors));
  return checked.flatMap(({ bad }) => bad ?? []);
}

const edited = (row: StoredRow): StoredRow => ({ ...row, actor: "staff:somebody-else" });
const rechained = (rows: readonly StoredRow[]): readonly StoredRow[] => {
  let hash = "";
  return rows.map((row) => {
    hash = hashAfter(hash, row);
    return { ...row, hash };
  });
};
const renumbered = (rows: readonly StoredRow[]) => rows.map((row, n) => ({ ...row, version: n + 1 }));

type Tampering = (
  rows: readonly StoredRow[],
  pick: (n: number) => number,
) => readonly [tampered: readonly StoredRow[], firstBad: number];

/**
 * Ways to tamper with a journal. Each returns the rows after the tampering, and the version that the auditor
 * should report as bad.
 */
const tamperings: Readonly<Record<string, Tampering>> = {
  "an edit": (rows, pick) => {
    const at = pick(rows.length);
    return [rows.map((row, n) => (n === at ? edited(row) : row)), at + 1];
  },
  "an edit whose own hash fits": (rows, pick) => {
    const at = pick(rows.length - 2);
    const upTo = rechained(rows.slice(0, at).concat(edited(rows[at] as StoredRow)));
    return [[...upTo, ...rows.slice(at + 1)], at + 1];
  },
  "a removed row": (rows, pick) => {
    const at = pick(rows.length - 1);
    return [rows.filter((_, n) => n !== at), at + 1];
  },
  "a removed row, with later rows renumbered": (rows, pick) => {
    const at = pick(rows.length - 1);
    return [renumbered(rows.filter((_, n) => n !== at)), at + 1];
  },
  "two swapped rows": (rows, pick) => {
    const [a, b] = [pick(rows.length), pick(rows.length - 1)].sort((x, y) => x - y) as [number, number];
    const other = a === b ? b + 1 : b;
    const swapped = rows.with(a, rows[other] as StoredRow).with(other, rows[a] as StoredRow);
    return [renumbered(swapped), a + 1];
  },
  "an inserted row": (rows, pick) => {
    const at = pick(rows.length);
    const forged = edited(rows[at] as StoredRow);
    return [renumbered([...rows.slice(0, at), forged, ...rows.slice(at)]), at + 1];
  },
  "a truncation up to the last anchored row": (rows, pick) => {
    const at = pick(rows.length - 2);
    return [rows.slice(0, at), at + 1];
  },
  "a rewritten journal from one row on, with new hashes": (rows, pick) => {
    const at = pick(rows.length - 2);
    return [rechained(rows.map((row, n) => (n < at ? row : edited(row)))), at + 1];
  },
  "an anchored row replaced by another row": (rows, pick) => {
    const at = pick(rows.length - 2);
    const other = { ...(rows[(at + 1) % rows.length] as StoredRow), version: at + 1 };
    return [rechained(rows.with(at, other)), at + 1];
  },
};
const names = Object.keys(tamperings);

test("the audit finds untouched journals sound, and counts the rows whose hash is not stored elsewhere (anchored) yet", async () => {
  const checked = await gather(verifyJournal(auditedJournal("meeting", storeOf(stories)), anchors));
  expect(checked.map(({ id, rows, bad }) => [id, rows, bad])).toEqual([
    ["p0", 3, undefined],
    ["p1", 9, undefined],
    ["p2", 33, undefined],
    ["p3", 40, undefined],
  ]);
  expect(checked.map(({ unanchored }) => unanchored.length)).toEqual([2, 2, 2, 2]);
});

test("the audit finds all of 1,000 random tamperings, and reports the first bad entry each time (P3)", async () => {
  const found = new Map<string, number>();
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const pick = chance(seed);
    const id = `p${pick(4)}`;
    const name = names[pick(names.length)] as keyof typeof tamperings;
    const [rows, version] = (tamperings[name] as Tampering)(stories.get(id) ?? [], pick);
    const bad = await badEntries(new Map(stories).set(id, rows));
    expect([seed, name, bad.map(({ why: _, ...entry }) => entry)]).toEqual([
      seed,
      name,
      [{ service: "meeting", id, version }],
    ]);
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  expect([...found.keys()].sort()).toEqual([...names].sort());
  expect(Math.min(...found.values())).toBeGreaterThan(50);
});

test("a tampering that recomputes the hash chain is not found from the chain alone, and is found from hashes stored elsewhere", async () => {
  const [rows] = (tamperings["a truncation up to the last anchored row"] as Tampering)(
    stories.get("p3") ?? [],
    () => 20,
  );
  const alone = auditedJournal("meeting", storeOf(new Map([["p3", rows]])));
  const checked = await gather(verifyJournal(alone, memoryAnchors()));
  expect(checked.flatMap(({ bad }) => bad ?? [])).toEqual([]);
});

test("the audit reports a removed aggregate as missing", async () => {
  const rest = new Map([...stories].filter(([id]) => id !== "p2"));
  expect(await badEntries(rest)).toEqual([{ service: "meeting", id: "p2", version: 1, why: "missing" }]);
});

test("the audit finds a journal sound although a row is appended and anchored while the audit runs", async () => {
  const full = stories.get("p1") ?? [];
  const late = storeOf(stories);
  const journal = {
    ...auditedJournal("meeting", late),
    stories: async function* () {
      yield { id: "p1", rows: full.slice(0, 5) };
    },
  };
  const [checked] = await gather(verifyJournal(journal, anchors));
  expect(checked).toMatchObject({ id: "p1", rows: 9 });
  expect(checked?.bad).toBeUndefined();
});
