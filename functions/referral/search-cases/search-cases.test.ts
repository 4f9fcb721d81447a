import { describe, expect, it } from "vitest";
import { memoryWordIndex } from "../../../shared/word-index/memory.ts";
import { casework } from "../../../test/support/casework.ts";
import { forgetWords } from "../index-words/forget-words.ts";
import { indexWords } from "../index-words/index-words.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { referCase } from "../refer-case/refer-case.ts";
import { searchCases } from "./search-cases.ts";

const reason = "کار آن واحد است.";

async function desk() {
  const work = casework();
  const opened = async (n: number, description: string, about: Parameters<typeof work.open>[1] = {}) =>
    work.open(n, { description, ...about });
  const finds = async (who: string, text: string) => {
    const { items } = await searchCases(work.deps, work.staff(who), { text });
    return items.map((each) => each.case);
  };
  return { ...work, opened, finds };
}

describe("searching cases (R18)", () => {
  it("finds a case by its applicant's words, however they are typed, for who has it and who had it", async () => {
    const { opened, finds, settle, deps, by } = await desk();
    const code = await opened(1, "نانوایی کوچه‌ی سرو نان‌های سنگک را گران می‌فروشد.");
    await opened(2, "یخچال نو خراب است.");
    await settle();
    for (const text of ["نان سنگك", "نانواييها", "میفروشد گرانتر", "کوچه سرو"])
      expect(await finds("e.karimi", text), text).toEqual([code]);
    expect(await finds("e.legal", "نان سنگک"), "not theirs").toEqual([]);
    await referCase(deps, await by("h.moradi", code), { unit: "legal", reason });
    await settle();
    for (const who of ["e.legal", "e.karimi", "a.audit"])
      expect(await finds(who, "نان سنگک"), who).toEqual([code]);
  });

  it("finds what was added since", async () => {
    const { opened, finds, settle, deps, documents } = await desk();
    const code = await opened(1, "یخچال نو خراب است.");
    await settle();
    const words = `intake/${code}/added` as const;
    const { state } = await deps.cases.load(code);
    await documents.put(words, state.request?.person ?? "", "گارانتی را قبول نکردند.");
    await indexWords(deps)({
      id: code,
      version: 9,
      state: { ...state, informed: [{ at: "2026-11-25T08:00:00.000Z", words }] },
    });
    expect(await finds("e.karimi", "گارانتی")).toEqual([code]);
    expect(await finds("e.karimi", "یخچال")).toEqual([code]);
  });

  it("shows the most words first, then the newest, in pages that go on where the one before ended", async () => {
    const { opened, settle, deps, staff, finds } = await desk();
    const both = await opened(1, "سیمان و روغن گران است");
    for (let n = 2; n <= 90; n += 1) await opened(n, "سیمان گران است");
    await settle();
    expect((await finds("e.karimi", "سیمان روغن"))[0]).toBe(both);
    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await searchCases(deps, staff("e.karimi"), { text: "سیمان", after });
      seen.push(...page.items.map((each) => each.case));
      after = page.next;
      pages += 1;
    } while (after !== undefined && pages < 9);
    expect([pages, new Set(seen).size, seen.length]).toEqual([3, 90, 90]);
    expect(seen.at(-1), "the oldest").toBe(both);
    const first = await searchCases(deps, staff("e.karimi"), { text: "سیمان" });
    const anothers = await searchCases(deps, staff("h.moradi"), { text: "سیمان", after: first.next });
    expect(anothers.items, "another's place is none").toEqual(first.items);
  });

  it("says when it was given only words that stand everywhere", async () => {
    const { deps, staff, opened, settle } = await desk();
    await opened(1, "سیمان گران است");
    await settle();
    const about = await searchCases(deps, staff("e.karimi"), { text: "لطفاً این را" });
    expect(about).toEqual({ items: [], byCode: false, tooCommon: true });
  });

  it("finds by the code of a request at its partner, in any case and script, that request alone (C8)", async () => {
    const { deps, staff, opened, settle } = await desk();
    const external = { partner: "samad", code: "SMD-1405-17" };
    const code = await opened(1, "سیمان گران است", { external });
    await opened(2, "سیمان SMD-1405-17 را گفتند");
    await settle();
    for (const text of ["SMD-1405-17", "smd-۱۴۰۵-۱۷", "SMD 140517"]) {
      const found = await searchCases(deps, staff("e.karimi"), { text });
      expect([found.byCode, found.items.map((each) => each.case)], text).toEqual([true, [code]]);
    }
    expect((await searchCases(deps, staff("e.legal"), { text: external.code })).items).toEqual([]);
  });

  it("keeps no word: what is in the index is hashed, and apart for each unit", async () => {
    const { opened, deps } = await desk();
    const code = await opened(1, "سیمان گران است");
    const put: string[] = [];
    const wordIndex = { ...deps.wordIndex, put: async (word: string) => void put.push(word) };
    await indexWords({ ...deps, wordIndex })({
      id: code,
      version: 1,
      state: (await deps.cases.load(code)).state,
    });
    expect(put.length).toBeGreaterThan(4);
    expect(new Set(put).size).toBe(put.length);
    for (const word of put) expect(word).toMatch(/^[\w-]{22}$/);
  });

  it("is put into the index once, and again only when words or circles changed (law 7)", async () => {
    const { opened, deps, by } = await desk();
    const code = await opened(1, "سیمان گران است");
    let puts = 0;
    const wordIndex = {
      ...deps.wordIndex,
      put: async (...put: Parameters<typeof deps.wordIndex.put>) => {
        puts += 1;
        await deps.wordIndex.put(...put);
      },
    };
    const build = async () =>
      indexWords({ ...deps, wordIndex })({
        id: code,
        version: 1,
        state: (await deps.cases.load(code)).state,
      });
    await build();
    const once = puts;
    await build();
    await nameParties(deps, await by("h.moradi", code), { units: ["legal"], people: [], reason });
    await build();
    expect(puts).toBe(once);
    await referCase(deps, await by("h.moradi", code), { unit: "service-desk", reason });
    await build();
    expect(puts).toBeGreaterThan(once);
  });

  it("comes out the same wherever putting it there was cut off", async () => {
    const { opened, deps, staff } = await desk();
    const code = await opened(1, "سیمان گران است و روغن نیست");
    const { state } = await deps.cases.load(code);
    for (let dies = 0; dies < 12; dies += 1) {
      const wordIndex = memoryWordIndex();
      let calls = 0;
      const dying =
        <Args extends unknown[]>(call: (...args: Args) => Promise<void>) =>
        async (...args: Args) => {
          calls += 1;
          if (calls === dies + 1) throw new Error("dies");
          await call(...args);
        };
      const cut = { ...wordIndex, put: dying(wordIndex.put), keep: dying(wordIndex.keep) };
      await indexWords({ ...deps, wordIndex: cut })({ id: code, version: 1, state }).catch(() => {});
      await indexWords({ ...deps, wordIndex })({ id: code, version: 1, state });
      const found = await searchCases({ ...deps, wordIndex }, staff("e.karimi"), { text: "روغن سیمان" });
      expect(found.items.map((each) => each.case)).toEqual([code]);
    }
  });

  it("forgets who is erased, and does not learn them again (P2)", async () => {
    const { opened, finds, settle, deps, eraser } = await desk();
    const code = await opened(1, "سیمان گران است");
    await settle();
    await eraser.destroyOf(code);
    await forgetWords(deps, code);
    expect(await deps.wordIndex.kept(code)).toBeUndefined();
    expect(await finds("e.karimi", "سیمان")).toEqual([]);
    await settle();
    expect(await deps.wordIndex.kept(code)).toBeUndefined();
  });
});
