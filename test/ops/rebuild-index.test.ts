/** Rebuilds the word index with ports that cannot read the texts of cases. */
import { describe, expect, it } from "vitest";
import { referCase } from "../../functions/referral/commands/refer-case.ts";
import { searchCases } from "../../functions/referral/queries/search-cases/search-cases.ts";
import { forgetWords } from "../../functions/referral/reactions/index-words/forget-words.ts";
import { indexWords } from "../../functions/referral/reactions/index-words/index-words.ts";
import { askIndex } from "../../functions/referral/reactions/index-words/rebuild-index.ts";
import { type RebuildIndexPorts, rebuildIndex } from "../../scripts/ops/rebuild-index/rebuild-index.ts";
import { gather } from "../../shared/gather.ts";
import { Outage } from "../../shared/outage.ts";
import { clearThing } from "../../shared/word-index/forget-thing.ts";
import { memoryWordIndex } from "../../shared/word-index/memory.ts";
import type { Kept } from "../../shared/word-index/word-index.ts";
import { casework } from "../support/casework.ts";
import { changingKeys } from "../support/changing-keys.ts";

async function system(texts: readonly string[] = ["سیمان گران است", "روغن نیست"]) {
  const work = casework();
  const wordIndex = memoryWordIndex();
  const wordRing = changingKeys();
  const deps = { ...work.deps, wordIndex, wordRing };
  const codes: string[] = [];
  for (const [n, description] of texts.entries()) codes.push(await work.open(n + 1, { description }));
  const ports: RebuildIndexPorts = {
    cases: async function* () {
      yield* codes;
    },
    isCase: async (id) => codes.includes(id),
    ask: (input) => askIndex(deps, input),
    index: wordIndex,
    now: () => new Date("2026-11-24T08:00:00.000Z"),
  };
  const build = async () => {
    for (const code of codes) await indexWords(deps)(await deps.cases.load(code));
  };
  /** Returns the rows of the word index without their times. */
  const rows = async () =>
    (await gather(wordIndex.rows())).map(({ word = "of", thing }) => `${word} ${thing}`).toSorted();
  const finds = async (text: string) =>
    (await searchCases(deps, work.staff("e.karimi"), { text })).items.map((each) => each.case);
  const run = (dryRun = false, changed: Partial<RebuildIndexPorts> = {}) =>
    rebuildIndex({ ...ports, ...changed }, { dryRun });
  const [cement = "", oil = ""] = codes;
  return { ...work, deps, ports, wordIndex, wordRing, build, rows, finds, run, cement, oil };
}

const clean = { different: [], missing: [], unsettled: [], stray: [] };

describe("rebuilding the word index (R18, law 8)", () => {
  it("moves every case to the new word key: search finds each case before, during and after, and no row under the old key stays (ADR 0052)", async () => {
    const { run, build, rows, finds, wordRing, wordIndex, cement, oil } = await system();
    await build();
    const old = await rows();
    wordRing.add();
    expect([await finds("سیمان"), await finds("روغن")]).toEqual([[cement], [oil]]);
    await build();
    expect(await rows()).toEqual(old);
    expect(await run()).toEqual({ ...clean, cases: 2, different: [cement, oil] });
    expect([await finds("سیمان"), await finds("روغن")]).toEqual([[cement], [oil]]);
    expect((await rows()).filter((row) => row.includes(cement) && old.includes(row))).toEqual([
      `of ${cement}`,
    ]);
    expect((await wordIndex.kept(cement))?.key).toBe(1);
    wordRing.drop(0);
    expect([await finds("سیمان"), await finds("روغن")]).toEqual([[cement], [oil]]);
    expect(await run(true)).toEqual({ ...clean, cases: 2 });
  });

  it("indexes cases that are older than the index exactly as the view builder does; a second rebuild changes nothing", async () => {
    const { run, build, rows, finds, wordIndex, cement, oil } = await system();
    await build();
    const built = await rows();
    for (const code of [cement, oil]) await clearThing(wordIndex, code);
    const missing = { ...clean, cases: 2, missing: [cement, oil] };
    expect(await run(true)).toEqual(missing);
    expect(await rows()).toEqual([]);
    expect(await run()).toEqual(missing);
    expect(await rows()).toEqual(built);
    expect(await finds("سیمان")).toEqual([cement]);
    expect(await run()).toEqual({ ...clean, cases: 2 });
  });

  it("restores deleted and altered rows, and removes rows that belong to no case", async () => {
    const { run, build, rows, finds, wordIndex, cement, oil } = await system();
    await build();
    const built = await rows();
    const kept = await wordIndex.kept(cement);
    const [word = ""] = kept?.words ?? [];
    await wordIndex.remove({ ...(kept as Kept), word, thing: cement, version: 1 });
    // Adds rows of a case that does not exist, and a row of a real case under a word that the case does not have.
    const strange = { version: 1, of: "x", at: "2020-01-01T00:00:00.000Z", size: 1, words: ["w1"] };
    await wordIndex.keep("400000000099", strange);
    await wordIndex.put("400000000099", ["w1"], strange);
    await wordIndex.put(oil, ["w2"], strange);
    const found = {
      cases: 2,
      different: [cement],
      missing: [],
      unsettled: [],
      stray: expect.toSatisfy((ids: readonly string[]) =>
        [`of/400000000099`, `word/w1/400000000099`, `word/w2/${oil}`].every((id) => ids.includes(id)),
      ),
    };
    expect(await run(true)).toEqual(found);
    expect(await run()).toEqual(found);
    expect(await rows()).toEqual(built);
    expect(await finds("سیمان")).toEqual([cement]);
  });

  it("replaces all rows that an earlier way of indexing wrote", async () => {
    const { run, build, rows, wordIndex, cement } = await system();
    await build();
    const built = await rows();
    const before = await wordIndex.kept(cement);
    const old = { ...(before as Kept), version: 3, of: "an older shape", size: 9 };
    await wordIndex.keep(cement, { ...old, words: [...old.words, "old stem"] });
    await wordIndex.put(cement, ["old stem"], old);
    expect(await run()).toMatchObject({ different: [cement], stray: [], unsettled: [] });
    expect(await rows()).toEqual(built);
  });

  it("keeps the rows of a case that moved to another unit during the rebuild", async () => {
    const { run, build, rows, deps, by, cement, ports } = await system();
    await build();
    const walked = gather(ports.index.rows());
    const index = {
      ...ports.index,
      // The view builder writes while the rebuild reads the rows.
      rows: async function* () {
        const rows = await walked;
        await referCase(deps, await by("h.moradi", cement), { unit: "service-desk", reason: "کار آنجاست." });
        await build();
        yield* rows;
        yield* ports.index.rows();
      },
    };
    expect(await run(false, { index })).toEqual({ ...clean, cases: 2 });
    const now = await rows();
    await build();
    expect(await rows()).toEqual(now);
  });
});

describe("the word index after a rebuild, for an erased applicant (P2)", () => {
  it("gets no words of the applicant back, and no longer has words that had remained", async () => {
    const { run, build, rows, finds, deps, eraser, cement, oil } = await system();
    await build();
    await eraser.destroyOf(cement);
    await forgetWords(deps, cement);
    await eraser.destroyOf(oil);
    // The erasure's event is lost, so the index still has the words of this case.
    expect(await run(true)).toEqual({ ...clean, cases: 2, stray: [`of/${oil}`] });
    expect(await finds("روغن")).toEqual([oil]);
    expect(await run()).toMatchObject({ stray: [`of/${oil}`] });
    expect(await rows()).toEqual([`of ${cement}`, `of ${oil}`]);
    expect(await finds("روغن")).toEqual([]);
    expect(await run()).toEqual({ ...clean, cases: 2 });
  });

  it("no longer has a row that a view builder wrote after the erasure and never removed", async () => {
    const { run, build, deps, wordIndex, eraser, cement } = await system();
    await build();
    const kept = (await wordIndex.kept(cement)) as Kept;
    await wordIndex.keep(cement, { ...kept, version: kept.version + 1, of: "" });
    await eraser.destroyOf(cement);
    await expect(forgetWords(deps, cement)).rejects.toBeInstanceOf(Outage);
    await wordIndex.put(cement, kept.words, kept);
    expect((await run()).stray).toHaveLength(kept.words.length);
    expect(await run()).toEqual({ ...clean, cases: 2 });
  });

  it("gets no words of the applicant back when the whole table was lost", async () => {
    const { run, build, rows, wordIndex, eraser, cement, oil } = await system();
    await build();
    await eraser.destroyOf(cement);
    for (const code of [cement, oil]) await clearThing(wordIndex, code);
    expect(await run()).toMatchObject({ missing: [oil], stray: [] });
    expect((await rows()).some((row) => row.endsWith(cement))).toBe(false);
  });
});
