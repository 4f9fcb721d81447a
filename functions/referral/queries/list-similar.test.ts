import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { linkCase } from "../commands/link-case/link-case.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { listSimilar } from "./list-similar.ts";

const reason = "هر دو درباره یک فروشگاه است.";
const others = { person: "abcdefabcdefabcdefabcdefabcdefab" } as const;
const bread = "نانوایی کوچه سرو نان سنگک را گران‌تر از نرخ مصوب می‌فروشد.";

async function desk() {
  const work = casework();
  const suggests = async (who: string, code: string) =>
    (await listSimilar(work.deps, code, who))?.map((each) => [each.case, each.why]);
  return { ...work, suggests };
}

describe("the suggested similar cases (R14)", () => {
  it("are the same applicant's first, then those with similar texts, without the case itself and linked ones", async () => {
    const { open, settle, suggests, deps, by } = await desk();
    const here = await open(1, { description: bread });
    const same = await open(2, { description: "یخچال نو خراب است." });
    const alike = await open(3, { ...others, description: "نان سنگک کوچه سرو گران است، نانوایی نرخ ندارد." });
    await open(4, { ...others, description: "سیمان پیدا نمی‌شود." });
    await settle();
    const both = [
      [same, "same-applicant"],
      [alike, "similar-text"],
    ];
    expect(await suggests("e.karimi", here)).toEqual(both);
    await linkCase(deps, await by("e.karimi", here), { with: alike, reason });
    expect(await suggests("e.karimi", here)).toEqual(both.slice(0, 1));
  });

  it("are requests of the last ninety days", async () => {
    const { open, settle, suggests, clock } = await desk();
    const old = await open(1, { description: bread });
    const here = await open(2, { description: bread });
    await settle();
    clock.at = new Date("2027-02-18T08:00:00.000Z");
    expect(await suggests("e.karimi", here)).toEqual([[old, "same-applicant"]]);
    clock.at = new Date("2027-02-19T08:00:00.000Z");
    expect(await suggests("e.karimi", here)).toEqual([]);
  });

  it("are given to staff who may link the case, and include only cases that the reader may see and has no conflict of interest with (R2, R15)", async () => {
    const { open, settle, suggests, deps, by } = await desk();
    const here = await open(1, { description: bread });
    const other = await open(2, { ...others, description: bread });
    await settle();
    expect(await suggests("a.audit", here), "may look but not link").toEqual([]);
    expect(await suggests("e.legal", here)).toBeUndefined();
    expect(await suggests("e.rezaei", here)).toEqual([[other, "similar-text"]]);
    await nameParties(deps, await by("h.moradi", other), { units: [], people: ["e.rezaei"], reason });
    expect(await suggests("e.rezaei", here)).toEqual([]);
    expect(await suggests("e.rezaei", other)).toBeUndefined();
    expect(await suggests("h.moradi", here)).toEqual([[other, "similar-text"]]);
  });

  it("leave out cases whose applicant is hidden from the person (C15)", async () => {
    const { open, settle, suggests } = await desk();
    const hidden = await open(1, { description: bread, hidden: true });
    const here = await open(2, { description: bread });
    await settle();
    expect(await suggests("e.karimi", here)).toEqual([]);
    expect(await suggests("h.inspection", hidden), "another unit's case").toEqual([]);
  });

  it("include no cases of the same applicant when the case is a report without identity (C3)", async () => {
    const { open, settle, suggests } = await desk();
    const here = await open(1, { description: "پلمب مغازه", withoutIdentity: true });
    await open(2, { description: "سیمان گران" });
    await settle();
    expect(await suggests("e.karimi", here)).toEqual([]);
  });
});
