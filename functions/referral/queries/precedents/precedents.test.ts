import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { approveAnswer } from "../../commands/approve-answer.ts";
import { draftAnswer } from "../../commands/draft-answer/draft-answer.ts";
import { referCase } from "../../commands/refer-case.ts";
import { looksId } from "../../journals/journal-looks.ts";
import { hearConsented, hearObjected } from "../../reactions/hear-applicant/hear-applicant.ts";
import { readCase } from "../read-case/read-case.ts";
import { listPrecedents } from "./list-precedents.ts";
import { readPrecedent } from "./read-precedent.ts";

const others = { person: "abcdefabcdefabcdefabcdefabcdefab" } as const;
const bread = "نانوایی کوچه سرو نان سنگک را گران‌تر از نرخ مصوب می‌فروشد.";
const alike = "نان سنگک کوچه سرو گران است، نانوایی نرخ مصوب ندارد.";
const reasoning = "در بازدید، نان گران‌تر از نرخ مصوب فروخته می‌شد.";

const given = { outcome: "granted", answers: ["اخطار داده شد."], reasoning };

type About = Parameters<ReturnType<typeof casework>["open"]>[1];

async function desk() {
  const work = casework();
  const { deps, by } = work;
  const inHand = async (n: number, about: About, who = "e.karimi") => {
    const code = await work.open(n, about);
    await acceptCase(deps, await by(who, code), { points: ["گرانی نان"] });
    return code;
  };
  const answered = async (n: number, about: About = { ...others, description: alike }) => {
    const code = await inHand(n, about);
    await draftAnswer(deps, await by("e.karimi", code), given);
    await approveAnswer(deps, await by("h.moradi", code));
    return code;
  };
  const lists = async (who: string, code: string) => {
    const found = await listPrecedents(deps, code, who);
    return "refused" in found ? found.refused.code : found.map((each) => each.case).toSorted();
  };
  const reads = async (who: string, code: string, precedent: string) => {
    const found = await readPrecedent(deps, code, precedent, who);
    return "refused" in found ? found.refused.code : found;
  };
  const looks = async (code: string) => (await deps.looks.load(looksId(code, "2026-11"))).state;
  return { ...work, inHand, answered, lists, reads, looks };
}

describe("the answers of similar cases beside a draft (R21)", () => {
  it("are the answered cases with a similar text about the same subject, not those without an answer", async () => {
    const { inHand, answered, lists, open, settle } = await desk();
    const here = await inHand(1, { description: bread });
    const source = await answered(2);
    await open(3, { ...others, description: alike });
    await answered(4, { ...others, description: alike, subject: "other" });
    await answered(5, { ...others, description: "سیمان پیدا نمی‌شود." });
    await settle();
    expect(await lists("e.karimi", here)).toEqual([source]);
  });

  it("are at most ten, and reading them costs no more in an organisation with many cases", async () => {
    const { inHand, answered, deps, settle } = await desk();
    const here = await inHand(1, { description: bread });
    for (let n = 2; n <= 60; n += 1) await answered(n);
    await settle();
    const count = { loads: 0, words: 0 };
    const load = async (id: string) => {
      count.loads += 1;
      return deps.cases.load(id);
    };
    const having: typeof deps.wordIndex.having = async (...asked) => {
      count.words += 1;
      return deps.wordIndex.having(...asked);
    };
    const cases = { ...deps.cases, load };
    const counted = { ...deps, cases, wordIndex: { having } };
    expect(await listPrecedents(counted, here, "e.karimi")).toHaveLength(10);
    expect(count.loads).toBeLessThanOrEqual(41);
    expect(count.words).toBeLessThanOrEqual(20);
  });

  it("are offered only to the person who may draft the answer, and only from cases with which this person has no conflict of interest (R2, R15)", async () => {
    const { inHand, answered, lists, reads, looks, settle } = await desk();
    const here = await inHand(1, { description: bread });
    const source = await answered(2);
    const rezaeis = await inHand(3, { description: bread }, "e.rezaei");
    const against = { complainedOf: { units: [], people: ["e.rezaei"] } };
    const accusing = await answered(4, { ...others, ...against, description: alike });
    await settle();
    expect(await lists("e.legal", here)).toBe("not-found");
    for (const who of ["a.audit", "h.moradi"]) {
      expect(await lists(who, here), `${who} does not write the answer`).toBe("not-yours-to-do");
      expect(await reads(who, here, source), who).toBe("not-yours-to-do");
    }
    expect(await lists("e.karimi", here)).toEqual([source, accusing].toSorted());
    expect(await lists("e.rezaei", rezaeis)).toEqual([source]);
    expect(await reads("e.rezaei", rezaeis, accusing)).toBe("not-found");
    expect((await looks(accusing)).refused).toMatchObject([{ by: "e.rezaei", why: "complained-of" }]);
    expect((await looks(accusing)).looks).toEqual([]);
  });

  it("include neither a report without identity nor a case whose applicant is hidden from the reader (C3, C15)", async () => {
    const { inHand, answered, lists, reads, settle, open, deps, by } = await desk();
    const here = await inHand(1, { description: bread });
    const report = await answered(2, { ...others, description: alike, withoutIdentity: true });
    const hidden = await open(3, { ...others, description: alike, hidden: true });
    const consent = async (given: boolean, sequence: number) => {
      const data = { request: hidden, given, at: "2026-11-24T09:00:00.000Z" };
      await hearConsented(deps, { id: `intake/${hidden}/${sequence}/0`, data, sequence });
    };
    await consent(true, 8);
    const reason = "کار آن واحد است.";
    await referCase(deps, await by("h.inspection", hidden), { unit: "price-control", reason });
    await acceptCase(deps, await by("e.karimi", hidden), { points: ["گرانی"] });
    await draftAnswer(deps, await by("e.karimi", hidden), given);
    await approveAnswer(deps, await by("h.moradi", hidden));
    await settle();
    expect(await lists("e.karimi", here), "the applicant consented").toEqual([hidden]);
    await consent(false, 9);
    await settle();
    expect((await readCase(deps, hidden, "e.karimi"))?.hidden, "sees the case").toMatchObject({
      fromMe: true,
    });
    expect(await lists("e.karimi", here)).toEqual([]);
    for (const each of [report, hidden]) expect(await reads("e.karimi", here, each)).toBe("not-found");
  });

  it("are read without the applicant's words, and the access log of the other case has each reader once an hour (R15)", async () => {
    const { inHand, answered, reads, looks, settle } = await desk();
    const here = await inHand(1, { description: bread });
    const source = await answered(2);
    await settle();
    const read = await reads("e.karimi", here, source);
    expect(read).toMatchObject({ case: source, answers: ["اخطار داده شد."], reasoning });
    const { state: _, ...shown } = Object(read);
    expect(JSON.stringify(shown)).not.toContain("گرانی نان");
    await reads("e.karimi", here, source);
    expect((await looks(source)).looks).toMatchObject([{ by: "e.karimi", what: "case" }]);
    expect(await reads("e.karimi", here, here), "not the case itself").toBe("not-found");
    expect((await looks(here)).looks).toEqual([]);
  });

  it("are no longer read after an objection opened the case again, nor after the applicant was erased (R13, P2)", async () => {
    const { answered, inHand, reads, eraser, documents, deps } = await desk();
    const here = await inHand(1, { description: bread });
    const [contested, erased] = [await answered(2), await answered(3)];
    const words = `intake/${contested}/w7` as const;
    await documents.put(words, others.person, "قبول ندارم.");
    const data = { request: contested, at: "2026-11-24T09:00:00.000Z", words };
    await hearObjected(deps, { id: `intake/${contested}/7/0`, data });
    expect((await deps.cases.load(contested)).state.round).toBe(2);
    expect(await reads("e.karimi", here, contested)).toBe("not-found");
    expect(await reads("e.karimi", here, erased)).toHaveProperty("reasoning");
    await eraser.destroy(others.person);
    expect(await reads("e.karimi", here, erased)).toBe("not-found");
  });
});
