import { expect, test } from "vitest";
import type { AnchoredRow } from "../../../shared/audit/anchors.ts";
import { findLeaf, hashesIn, leafOf, leavesKey } from "../../../shared/audit/log/day-tree.ts";
import { isContinuedBy, isSigned, isWhole, signerOf } from "../../../shared/audit/log/head.ts";
import { headAfter, newestHead } from "../../../shared/audit/log/heads.ts";
import { type LogStore, memoryLog } from "../../../shared/audit/log/log-store.ts";
import { leafHash, rootByInclusion } from "../../../shared/audit/merkle/tree.ts";
import { sha256 } from "../../../shared/journal/fingerprint.ts";
import { lastDayToSeal, type SealDeps, sealNextDay } from "./seal-day.ts";

const row = (n: number, facts?: string): AnchoredRow => ({
  service: "intake",
  id: "407155289363",
  version: n,
  hash: sha256(`row ${n}`),
  ...(facts !== undefined && { facts }),
});

function world(rows: Record<string, AnchoredRow[]>, log: LogStore = memoryLog()) {
  const clock = { now: new Date("2026-11-25T00:00:00.000Z") };
  const deps: SealDeps = {
    anchorsOf: async function* (day) {
      yield* rows[day] ?? [];
    },
    log,
    signer: async () => signerOf(Buffer.from("secret")),
    now: () => clock.now,
  };
  return { deps, log, clock };
}

test("a day can be sealed from ten minutes after it has ended in Tehran, by when all row hashes of the day are stored", () => {
  expect(lastDayToSeal(new Date("2026-11-24T20:39:59.999Z"))).toBe("2026-11-23");
  expect(lastDayToSeal(new Date("2026-11-24T20:40:00.000Z"))).toBe("2026-11-24");
});

test("yesterday's row hashes are sealed once, under a complete and signed tree head (P7)", async () => {
  const { deps, log } = world({ "2026-11-24": [row(1, sha256("facts")), row(2)] });
  expect(await sealNextDay(deps)).toEqual({ day: "2026-11-24", toldTwice: [] });
  expect(await sealNextDay(deps)).toBeUndefined();
  const head = await newestHead(log);
  expect(head).toMatchObject({ size: 1, until: "2026-11-24T20:30:00.000Z" });
  expect(head?.days).toMatchObject([{ day: "2026-11-24", size: 2 }]);
  expect(head && [isWhole(head), isSigned(head)]).toEqual([true, true]);
});

test("a leaf of a day's tree is the hash (by RFC 9162) of the row's hash followed by the row's commitment to its facts", () => {
  const facts = sha256("facts");
  const entry = Buffer.concat([row(1).hash, facts].map((text) => Buffer.from(text, "base64url")));
  expect(leafOf(row(1, facts))).toEqual(leafHash(entry));
});

test("days on which no sealing ran are sealed later in order, even days without a row hash, and each tree head continues the previous one", async () => {
  const { deps, log, clock } = world({ "2026-11-24": [row(1)], "2026-11-26": [row(2)] });
  await sealNextDay(deps);
  const first = await newestHead(log);
  clock.now = new Date("2026-11-27T06:00:00.000Z");
  while (await sealNextDay(deps));
  const last = await newestHead(log);
  expect(last?.days.map(({ day, size }) => [day, size])).toEqual([
    ["2026-11-24", 1],
    ["2026-11-25", 0],
    ["2026-11-26", 1],
  ]);
  expect(first && last && [isContinuedBy(first, last), isContinuedBy(last, first)]).toEqual([true, false]);
  expect(await headAfter(log, "2026-11-24")).toEqual(first);
});

test("a row hash that arrives after its day was sealed becomes a leaf of the next day's tree", async () => {
  const rows = { "2026-11-24": [row(1)], "2026-11-25": [row(2)] };
  const { deps, log, clock } = world(rows);
  await sealNextDay(deps);
  rows["2026-11-24"].push(row(3));
  clock.now = new Date("2026-11-26T00:00:00.000Z");
  await sealNextDay(deps);
  const leaves = hashesIn((await log.get(leavesKey("2026-11-25"))) ?? Buffer.alloc(0));
  expect(leaves).toEqual(
    [leafOf(row(2)), leafOf(row(3))].map((leaf) => Buffer.from(leaf)).sort(Buffer.compare),
  );
});

test("a row with two hashes, stored on one day or on two, is reported, and both hashes are leaves (P3)", async () => {
  const again = { ...row(1), hash: sha256("altered") };
  const { deps, log, clock } = world({ "2026-11-24": [row(1), row(2)], "2026-11-25": [again] });
  expect(await sealNextDay(deps)).toMatchObject({ toldTwice: [] });
  clock.now = new Date("2026-11-26T00:00:00.000Z");
  expect(await sealNextDay(deps)).toEqual({ day: "2026-11-25", toldTwice: [again] });
  expect((await newestHead(log))?.days).toMatchObject([{ size: 2 }, { size: 1 }]);
});

test("sealing a day again after an interruption at any point writes the same bytes, even when further row hashes of that day have arrived since", async () => {
  const rows = () => ({ "2026-11-24": Array.from({ length: 600 }, (_, n) => row(n + 1)) });
  const whole = world(rows());
  await sealNextDay(whole.deps);
  const keys = [leavesKey("2026-11-24"), "days/2026-11-24/subtrees"];
  for (const breaksAt of [0, 1, 2]) {
    for (const isDone of [false, true]) {
      const log = memoryLog();
      let puts = 0;
      const fragile: LogStore = {
        ...log,
        putNew: async (key, bytes) => {
          puts += 1;
          if (puts - 1 !== breaksAt) return log.putNew(key, bytes);
          if (isDone) await log.putNew(key, bytes);
          throw new Error("broken off");
        },
      };
      const there = rows();
      const { deps } = world(there, fragile);
      await expect(sealNextDay(deps)).rejects.toThrow("broken off");
      if (breaksAt > 0 || isDone) there["2026-11-24"].push(row(1_000));
      await sealNextDay(deps);
      for (const key of keys) expect(await log.get(key)).toEqual(await whole.log.get(key));
      expect(await newestHead(log)).toEqual(await newestHead(whole.log));
    }
  }
});

test.each([1, 2, 255, 256, 257, 512, 600, 1_025])(
  "in the Merkle tree of a day with %i row hashes, each leaf is found, and its audit path leads to the tree's root",
  async (size) => {
    const rows = Array.from({ length: size }, (_, n) => row(n + 1));
    const { deps, log } = world({ "2026-11-24": rows });
    await sealNextDay(deps);
    const [day] = (await newestHead(log))?.days ?? [];
    for (const each of rows.filter((_, n) => n % 37 === 0 || n > size - 3)) {
      const leaf = leafOf(each);
      const place = await findLeaf(log, "2026-11-24", leaf);
      const root = place && rootByInclusion(leaf, { ...place, size });
      expect(root && Buffer.from(root).toString("base64url")).toBe(day?.root);
    }
    expect(await findLeaf(log, "2026-11-24", leafOf(row(5_000)))).toBeUndefined();
    expect(await findLeaf(log, "2026-11-23", leafOf(row(1)))).toBeUndefined();
  },
);
