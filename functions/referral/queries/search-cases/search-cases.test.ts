import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { referCase } from "../../commands/refer-case.ts";
import { indexWords } from "../../reactions/index-words/index-words.ts";
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

describe("the search for cases (R18)", () => {
  it("finds a case by its applicant's words, in any spelling, for present and former holders", async () => {
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

  it("finds words that the applicant added later", async () => {
    const { opened, finds, settle, deps, documents } = await desk();
    const code = await opened(1, "یخچال نو خراب است.");
    await settle();
    const words = `intake/${code}/added` as const;
    const { state } = await deps.cases.load(code);
    await documents.put(words, state.request?.person ?? "", "گارانتی را قبول نکردند.");
    const informed = [{ at: "2026-11-25T08:00:00.000Z", words }];
    const later = { id: code, version: 9, state: { ...state, informed } };
    await indexWords({ ...deps, cases: { ...deps.cases, load: async () => later } })(later);
    expect(await finds("e.karimi", "گارانتی")).toEqual([code]);
    expect(await finds("e.karimi", "یخچال")).toEqual([code]);
  });

  it("lists the cases with the most of the searched words first, then the newest, in pages", async () => {
    const { opened, settle, deps, staff, finds } = await desk();
    const both = await opened(1, "سیمان و روغن گران است");
    for (let n = 2; n <= 70; n += 1) await opened(n, "سیمان گران است");
    await settle();
    expect((await finds("e.karimi", "سیمان روغن"))[0]).toBe(both);
    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    let cutOff = true;
    do {
      const page = await searchCases(deps, staff("e.karimi"), { text: "سیمان", after });
      seen.push(...page.items.map((each) => each.case));
      after = page.next;
      pages += 1;
      cutOff = page.cutOff;
    } while (after !== undefined && pages < 9);
    expect([pages, new Set(seen).size, seen.length, cutOff]).toEqual([2, 70, 70, false]);
    expect(seen.at(-1), "the oldest").toBe(both);
    const first = await searchCases(deps, staff("e.karimi"), { text: "سیمان" });
    const anothers = await searchCases(deps, staff("h.moradi"), { text: "سیمان", after: first.next });
    expect(anothers.items, "another person's cursor means the first page").toEqual(first.items);
  });

  it("reports when every word is too common to search for", async () => {
    const { deps, staff, opened, settle } = await desk();
    await opened(1, "سیمان گران است");
    await settle();
    const about = await searchCases(deps, staff("e.karimi"), { text: "لطفاً این را" });
    expect(about).toEqual({ items: [], byCode: false, tooCommon: true, cutOff: false });
  });

  it("finds exactly one case by the code that a partner gave its request, in any letter case and script (C8)", async () => {
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
});
