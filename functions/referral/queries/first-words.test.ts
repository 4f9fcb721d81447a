import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { referCase } from "../commands/refer-case.ts";
import { readFirstWords } from "./first-words.ts";
import { searchCases } from "./search-cases/search-cases.ts";

const written = "با سلام و احترام، سیمان در فروشگاه سرو گران است.";
const shown = "سیمان در فروشگاه سرو گران است.";
const reason = "کار آن واحد است.";

async function desk(about: { hidden?: true } = {}) {
  const work = casework();
  const code = await work.open(1, { description: written, ...about });
  await work.settle();
  const reads = async (who: string) => {
    const items = await readFirstWords(work.deps, work.staff(who), [code]);
    return items.map(({ words }) => words);
  };
  const finds = async (who: string) => {
    const { items } = await searchCases(work.deps, work.staff(who), { text: "سیمان‌ها" });
    return items.map(({ words }) => words);
  };
  return { ...work, code, reads, finds };
}

describe("the first words of a request in a list (R17, R15)", () => {
  it("are shown to the holding unit and its head, without an entry in the access log, and to no other person", async () => {
    const { reads, code, deps } = await desk();
    for (const who of ["e.karimi", "h.moradi"]) expect(await reads(who), who).toEqual([shown]);
    for (const who of ["e.legal", "a.audit", "c.ahmadi"]) expect(await reads(who), who).toEqual([]);
    expect(await deps.presence.lookers(code, deps.now())).toEqual([]);
  });

  it("are shown to the next unit once the case has moved there, and no longer to the former unit", async () => {
    const { reads, by, deps, code } = await desk();
    await referCase(deps, await by("h.moradi", code), { unit: "legal", reason });
    expect(await reads("e.legal")).toEqual([shown]);
    expect(await reads("e.karimi")).toEqual([]);
  });

  it("are not shown to a person in conflict of interest, to a unit from which the applicant is hidden, or after erasure (R2, C15, P2)", async () => {
    const accused = await desk();
    const named = { units: [], people: ["e.karimi"], reason };
    await nameParties(accused.deps, await accused.by("h.moradi", accused.code), named);
    expect(await accused.reads("e.karimi")).toEqual([]);
    expect(await accused.reads("e.rezaei")).toEqual([shown]);
    const hidden = await desk({ hidden: true });
    expect(await hidden.reads("i.inspection")).toEqual([shown]);
    const summary = "خلاصه بازرسی";
    await referCase(hidden.deps, await hidden.by("i.inspection", hidden.code), {
      unit: "price-control",
      reason: summary,
    });
    expect(await hidden.reads("e.karimi")).toEqual([]);
    const erased = await desk();
    await erased.eraser.destroyOf(erased.code);
    expect(await erased.reads("e.karimi")).toEqual([]);
  });
});

describe("the text shown with a search result (R18, R15)", () => {
  it("is the text around the found word for people who hold the case, and is absent for others", async () => {
    const { finds } = await desk();
    expect(await finds("e.karimi")).toEqual([
      [{ text: "سیمان", hit: true }, { text: " در فروشگاه سرو گران است." }],
    ]);
    expect(await finds("a.audit")).toEqual([undefined]);
  });
});
