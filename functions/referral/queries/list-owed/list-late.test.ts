import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { staffApis } from "../../../../test/support/staff-apis.ts";
import type { Owner } from "../../case/commitments.ts";
import { actOnDue } from "../../clock/act-on-due/act-on-due.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { approveAnswer } from "../../commands/approve-answer.ts";
import { draftAnswer } from "../../commands/draft-answer/draft-answer.ts";
import { giveEvidence } from "../../commands/give-evidence.ts";
import { judgeCommitment } from "../../commands/judge-commitment.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { listLate } from "./list-late.ts";

const legalUnit = { unit: "legal" };
/** The first moment of 3 December in Tehran. */
const third = "2026-12-02T20:30:00.000Z";
/** The eight days before 3 December. */
const days = [...[25, 26, 27, 28, 29, 30].map((day) => `2026-11-${day}`), "2026-12-01", "2026-12-02"];
const forYears = { from: "2026-01-01", to: "2027-12-31" };

const under = (parents: Readonly<Record<string, string>>): Snapshot["units"] =>
  organisation.units.map((one) => ({ ...one, ...(parents[one.key] && { parent: parents[one.key] }) }));

/** Cases of the price control unit whose answers make commitments. */
function world(changes: Partial<Snapshot> = {}) {
  const work = casework(changes);
  const { deps, by, clock, staff } = work;
  const apis = staffApis(work);
  const promise = async (code: string, ...promises: readonly (readonly [owner: Owner, due: string])[]) => {
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی روغن"] });
    await draftAnswer(deps, await by("e.karimi", code), {
      outcome: "granted",
      answers: ["پس گرفته می‌شود."],
      reasoning: "قیمت از مصوب بیشتر بود.",
      commitments: promises.map(([owner, due]) => ({ what: `کار تا ${due}`, owner, due })),
    });
    await approveAnswer(deps, await by("h.moradi", code));
  };
  const show = async (username: string, code: string) =>
    giveEvidence(deps, await by(username, code), { number: 1, words: "رسید، پنجم آذر" });
  const judge = async (username: string, code: string, kept: boolean) =>
    judgeCommitment(deps, await by(username, code), { number: 1, kept, reason: "رسید دیده شد." });
  /** The overdue commitments that this person sees on 3 December, and whether the person may open each case. */
  const late = async (username: string) => {
    clock.at = new Date(third);
    await work.settle();
    const { items } = await listLate(deps, staff(username));
    return items.map(({ case: code, number, opens }) => [code, number, opens]);
  };
  const asked = async (username: string) => apis.call(username, "list-owed", { query: { list: "late" } });
  return { ...work, promise, show, judge, late, asked };
}

describe("an overdue commitment (R11)", () => {
  it("is a commitment that no one judged fulfilled by the end of its last day; the list begins with the longest overdue commitment", async () => {
    const { open, promise, show, judge, late } = world();
    const [one, other, kept] = [await open(1), await open(2), await open(3)];
    await promise(one, [legalUnit, "2026-12-02"], [legalUnit, "2026-12-03"], [legalUnit, "2027-01-10"]);
    await promise(other, [{ person: "e.legal" }, "2026-12-01"]);
    await promise(kept, [legalUnit, "2026-12-01"]);
    await show("e.legal", kept);
    await judge("h.moradi", kept, true);
    expect(await late("e.legal")).toEqual([
      [other, 1, false],
      [one, 1, false],
    ]);
  });

  it("stays overdue when evidence was given or it was judged not fulfilled, until it is judged fulfilled", async () => {
    const { open, promise, show, judge, late } = world();
    const code = await open(1);
    await promise(code, [legalUnit, "2026-12-01"]);
    await show("e.legal", code);
    expect(await late("h.legal")).toHaveLength(1);
    await judge("h.moradi", code, false);
    expect(await late("h.legal")).toHaveLength(1);
    await show("e.legal", code);
    await judge("h.moradi", code, true);
    expect(await late("h.legal")).toEqual([]);
  });

  it("is listed with its number, its text as the case shows it, and whether the viewer may open the case", async () => {
    const { open, promise, late, asked } = world();
    const code = await open(1);
    await promise(code, [legalUnit, "2026-12-01"]);
    await late("h.moradi");
    const shown = { case: code, number: 1, what: "کار تا 2026-12-01", due: "2026-12-01", standing: "late" };
    expect((await asked("h.moradi")).body.items).toEqual([
      expect.objectContaining({ ...shown, opens: true }),
    ]);
    expect((await asked("e.legal")).body.items).toEqual([expect.not.objectContaining({ opens: true })]);
  });
});

describe("the people who see an overdue commitment (R11, R15)", () => {
  it("are its owner, the owner's unit, the unit's head and the heads of the superior units", async () => {
    const { open, promise, late } = world({ units: under({ legal: "service-desk" }) });
    const code = await open(1);
    await promise(code, [{ person: "e.legal" }, "2026-12-01"], [legalUnit, "2026-12-02"]);
    expect(await late("e.legal")).toEqual([
      [code, 1, false],
      [code, 2, false],
    ]);
    for (const above of ["h.legal", "h.desk"])
      expect(await late(above), above).toEqual([
        [code, 1, false],
        [code, 2, false],
      ]);
    expect(await late("c.ahmadi"), "works in the unit above without heading it").toEqual([]);
  });

  it("include a person who is today the deputy of the head of a superior unit", async () => {
    const { open, promise, late, reorganise } = world();
    const code = await open(1);
    await promise(code, [{ person: "e.legal" }, "2026-12-01"]);
    expect(await late("c.ahmadi")).toEqual([]);
    reorganise({ deputies: [{ of: "h.legal", deputy: "c.ahmadi", ...forYears }] });
    expect(await late("c.ahmadi")).toEqual([[code, 1, false]]);
  });

  it("include the holders of the case, who may open it, and not its former holders", async () => {
    const { open, promise, late } = world();
    const code = await open(1);
    await promise(code, [legalUnit, "2026-12-01"]);
    for (const username of ["h.moradi", "e.karimi", "e.rezaei"])
      expect(await late(username), username).toEqual([[code, 1, true]]);
    expect(await late("h.desk")).toEqual([]);
  });

  it("include the unit head to whom the commitment was escalated; that head may open the case (D8)", async () => {
    const { open, promise, late, deps, clock, settle } = world({
      units: under({ "price-control": "service-desk" }),
    });
    const code = await open(1);
    await promise(code, [{ unit: "price-control" }, "2026-12-01"]);
    expect(await late("h.desk"), "heads a unit above the owner, before the escalation").toEqual([
      [code, 1, false],
    ]);
    clock.at = new Date(third);
    await actOnDue(deps, code);
    await settle();
    expect(await late("h.desk")).toEqual([[code, 1, true]]);
  });

  it("include inspection and the auditor, and no one from other units", async () => {
    const { open, promise, late } = world();
    const code = await open(1);
    await promise(code, [legalUnit, "2026-12-01"]);
    for (const username of ["h.inspection", "i.inspection"])
      expect(await late(username), username).toEqual([[code, 1, false]]);
    expect(await late("a.audit")).toEqual([[code, 1, true]]);
    for (const username of ["c.ahmadi", "h.desk", "e.outside", "h.outside"])
      expect(await late(username), username).toEqual([]);
  });
});

describe("an overdue commitment that an accused person owes (R2)", () => {
  async function accused(others: { units?: string[]; people?: string[] } = {}) {
    const all = world({ units: under({ legal: "service-desk" }) });
    const complainedOf = { units: [], people: others.people ?? [] };
    const code = await all.open(1, { complainedOf });
    const named = {
      units: ["legal", ...(others.units ?? [])],
      people: others.people ?? [],
      reason: "متقاضی از این واحد نام برد.",
    };
    await nameParties(all.deps, await all.by("e.karimi", code), named);
    await all.promise(code, [legalUnit, "2026-12-01"], [{ person: "h.moradi" }, "2026-12-01"]);
    await all.late("h.moradi");
    return { ...all, code };
  }

  it("is shown to the accused owner with a pseudonym instead of the case's tracking code", async () => {
    const { asked, code } = await accused();
    for (const username of ["e.legal", "h.legal"]) {
      const { body, text } = await asked(username);
      expect(body.items, username).toMatchObject([
        { number: 1, standing: "late", owner: { unit: { key: "legal" } } },
      ]);
      expect(body.items[0]).not.toHaveProperty("opens");
      expect(text, username).not.toContain(code);
    }
  });

  it("takes evidence from the accused owner under the case's pseudonym", async () => {
    const { asked, deps, code, call } = await accused().then((all) => ({
      ...all,
      call: staffApis(all).call,
    }));
    const { case: name = "" } = (await asked("e.legal")).body.items[0] ?? {};
    const body = { words: "رسید پیوست است." };
    expect(
      (await call("e.legal", "give-evidence", { params: { case: name, number: "1" }, body })).status,
    ).toBe(200);
    expect((await deps.cases.load(code)).state.commitments[0]?.evidence?.by).toBe("e.legal");
  });

  it("is shown to the head of the superior unit unless that head is accused too, and is judged by no one in conflict of interest", async () => {
    const { late, code, judge, show } = await accused();
    expect(await late("h.desk")).toEqual([[code, 1, false]]);
    await show("e.legal", code);
    for (const username of ["h.legal", "e.legal", "h.desk"])
      expect(await judge(username, code, true), username).toMatchObject({ refusal: { code: "not-found" } });
    const both = await accused({ units: ["service-desk"] });
    expect(await both.late("h.desk")).toEqual([]);
  });

  it("is hidden from an inspector in conflict of interest with the case", async () => {
    expect(await (await accused()).late("i.inspection")).toHaveLength(2);
    const { late } = await accused({ people: ["i.inspection"] });
    expect(await late("i.inspection")).toEqual([]);
    expect(await late("h.inspection"), "is above them").toHaveLength(2);
  });
});

describe("a page of overdue commitments", () => {
  /** Eight commitments in each case, one due on each day. Every third case is of the legal unit. */
  async function manyLate(cases: number) {
    const all = world();
    for (let n = 1; n <= cases; n += 1) {
      const owner = n % 3 === 0 ? legalUnit : { unit: "price-control" };
      await all.promise(await all.open(n), ...days.map((due): readonly [Owner, string] => [owner, due]));
    }
    return all;
  }

  it("has at most 25 commitments; over all pages no commitment is repeated or missing", async () => {
    const { late, deps, staff } = await manyLate(36);
    await late("e.legal");
    const seen: string[] = [];
    let [pages, after] = [0, undefined as string | undefined];
    do {
      const page = await listLate(deps, staff("e.legal"), after);
      expect(page.items.length).toBeLessThanOrEqual(25);
      seen.push(...page.items.map(({ due, case: code, number }) => `${due}#${code}#${number}`));
      after = page.next;
      pages += 1;
      expect(pages).toBeLessThan(20);
    } while (after !== undefined);
    expect(seen).toHaveLength(8 * 12);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(seen.toSorted());
  });

  it("has a link to the next page even when all its rows are hidden from the reader", async () => {
    const { late, deps, staff, open, promise } = await manyLate(36);
    const code = await open(40);
    await promise(code, [{ person: "c.ahmadi" }, "2026-12-02"]);
    expect(await late("c.ahmadi")).toEqual([]);
    const { next } = await listLate(deps, staff("c.ahmadi"));
    const { items, next: end } = await listLate(deps, staff("c.ahmadi"), next);
    expect(items).toMatchObject([{ case: code, number: 1 }]);
    expect(end).toBeUndefined();
  });

  it("ends before the first commitment that is not overdue, and has no link to a next page", async () => {
    const { open, promise, late, deps, staff } = world();
    await promise(await open(1), [legalUnit, "2026-12-01"], [legalUnit, "2026-12-20"]);
    await late("e.legal");
    const page = await listLate(deps, staff("e.legal"));
    expect([page.items.length, page.next]).toEqual([1, undefined]);
  });

  it("is the first page when the cursor is invented or was given to another person", async () => {
    const { late, deps, staff } = await manyLate(12);
    await late("e.legal");
    const first = await listLate(deps, staff("e.legal"));
    expect(first.next).toBeDefined();
    for (const after of ["", "x", first.next ?? ""])
      expect((await listLate(deps, staff("h.legal"), after)).items, after).toEqual(first.items);
  });
});
