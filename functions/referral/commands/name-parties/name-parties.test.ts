import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { assignCase } from "../assign-case.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { splitCase } from "../split-case/split-case.ts";
import { nameParties } from "./name-parties.ts";

const reason = "در گفت‌وگوی تلفنی از او نام برد.";
const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
const codeOf = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);

async function withCase() {
  const world = casework();
  const { deps, by } = world;
  const code = await world.open(1);
  return {
    ...world,
    code,
    name: async (username: string, units: string[], people: string[], of = code) =>
      codeOf(await nameParties(deps, await by(username, of), { units, people, reason })),
    accept: async (username: string, points = ["گرانی"], of = code) =>
      codeOf(await acceptCase(deps, await by(username, of), { points })),
    state: async (of = code) => (await deps.cases.load(of)).state,
    newest: async (of = code) => (await deps.cases.store.all(of)).at(-1),
  };
}

describe("the decision that names an accused (R2)", () => {
  it("takes the case from an accused unit, whose people then cannot see the case", async () => {
    const { name, newest, state, accept } = await withCase();
    expect(await name("e.karimi", ["price-control"], [])).toBe("yes");
    expect((await newest())?.facts.slice(0, 2)).toMatchObject([
      { type: "parties-named", parties: { units: ["price-control"], people: [] } },
      { type: "taken-away", unit: "inspection", why: "complained-of" },
    ]);
    expect(await state()).toMatchObject({ stage: "waiting" });
    expect(await accept("e.karimi")).toBe("not-found");
    expect(await accept("i.inspection")).toBe("yes");
  });

  it("takes the case from an accused expert; the unit keeps the case and assigns another expert", async () => {
    const { name, newest, state, accept, deps, by, code } = await withCase();
    await accept("e.karimi");
    expect(await name("h.moradi", [], ["e.karimi"])).toBe("yes");
    expect((await newest())?.facts.slice(0, 2)).toMatchObject([
      {},
      { type: "taken-away", unit: "price-control" },
    ]);
    expect(await state()).not.toHaveProperty("expert");
    const again = await assignCase(deps, await by("h.moradi", code), { expert: "e.karimi" });
    expect(codeOf(again)).toBe("in-conflict");
  });

  it("takes the case from a unit whose head has to approve a draft by an accused author, even if another person is the assignee", async () => {
    const { reorganise, name, newest, state, accept, deps, by, code } = await withCase();
    reorganise({
      deputies: [{ of: "e.karimi", deputy: "e.rezaei", from: "2026-01-01", to: "2027-01-01" }],
    });
    await accept("e.karimi");
    expect(codeOf(await draftAnswer(deps, await by("e.rezaei", code), answer))).toBe("yes");
    reorganise({ deputies: [] });
    await name("h.moradi", [], ["e.rezaei"]);
    expect((await newest())?.facts.slice(0, 2)).toMatchObject([
      {},
      { type: "taken-away", why: "complained-of" },
    ]);
    expect(await state()).not.toHaveProperty("draft");
  });

  it("leaves the case with its unit and expert when neither is accused", async () => {
    const { name, newest } = await withCase();
    await name("e.karimi", ["legal"], []);
    expect((await newest())?.facts).toHaveLength(1);
  });
});

describe("the list of accused of a case (R2)", () => {
  it("may have any unit or person of the organisation, and none of the outside authority", async () => {
    const { name, rows } = await withCase();
    const before = rows.length;
    for (const [units, people] of [
      [["nowhere"], []],
      [["outside"], []],
      [[], ["nobody"]],
      [[], ["e.outside"]],
      [["legal", "outside"], []],
    ] as const)
      expect(await name("e.karimi", [...units], [...people])).toBe("unknown-party");
    expect(rows).toHaveLength(before);
    expect(await name("e.karimi", ["legal"], ["h.moradi"])).toBe("yes");
  });

  it("can be extended after an accused already in the list left the directory", async () => {
    const { name, state, reorganise } = await withCase();
    await name("e.karimi", ["legal"], ["c.ahmadi"]);
    reorganise({
      units: organisation.units.filter(({ key }) => key !== "legal"),
      staff: organisation.staff.filter(({ username }) => username !== "c.ahmadi"),
    });
    expect(await name("e.karimi", ["legal"], ["c.ahmadi", "nobody"])).toBe("unknown-party");
    expect(await name("e.karimi", ["legal"], ["c.ahmadi", "h.desk"])).toBe("yes");
    expect((await state()).parties).toMatchObject({ units: ["legal"], people: ["c.ahmadi", "h.desk"] });
  });

  it("includes everyone who belonged to an accused unit when it was named, even after they move (R2)", async () => {
    const { name, state, reorganise } = await withCase();
    const moved = organisation.staff.map((one) =>
      one.username === "e.legal" ? { ...one, unit: "service-desk" } : one,
    );
    await name("e.karimi", ["legal"], []);
    const [belonged] = (await state()).parties.belonged ?? [];
    expect(belonged).toMatchObject({ of: { unit: "legal" }, people: expect.arrayContaining(["e.legal"]) });
    reorganise({ staff: moved });
    expect(await name("e.karimi", ["legal"], ["h.desk"])).toBe("yes");
    expect((await state()).parties.belonged).toContainEqual(belonged);
  });

  it("is shortened only by an inspector", async () => {
    const { name, state } = await withCase();
    await name("e.karimi", ["price-control"], []);
    expect(await name("h.inspection", ["legal"], [])).toBe("only-inspection-removes");
    expect(await name("i.inspection", ["legal"], [])).toBe("yes");
    expect(await state()).toMatchObject({ parties: { units: ["legal"] } });
  });

  it("may be changed only by staff on the case who are not accused", async () => {
    const { name } = await withCase();
    expect(await name("e.legal", ["legal"], [])).toBe("not-found");
    await name("e.karimi", [], ["e.rezaei"]);
    expect(await name("e.rezaei", ["legal"], ["e.rezaei"])).toBe("not-found");
  });
});

describe("the list of accused of a request with parts (R6)", () => {
  const withParts = async () => {
    const world = await withCase();
    const { accept, deps, by, code } = world;
    await accept("e.karimi", ["گرانی", "رسید", "برخورد"]);
    const parts = [
      { unit: "legal", points: [0] },
      { unit: "inspection", points: [1] },
    ];
    expect(codeOf(await splitCase(deps, await by("e.karimi", code), { parts }))).toBe("yes");
    const [first = "", second = ""] = (await world.state()).parts.map((part) => part.case);
    const all = async () =>
      Promise.all([code, first, second].map(async (one) => (await world.state(one)).parties.units));
    return { ...world, first, second, all };
  };

  it("is copied to each part when it is changed in the whole case; a part whose unit is now accused moves to another unit", async () => {
    const { name, all, state, first } = await withParts();
    expect(await name("e.karimi", ["legal"], [])).toBe("yes");
    expect(await all()).toEqual([["legal"], ["legal"], ["legal"]]);
    expect((await state(first)).hops.at(-1)).toMatchObject({ unit: "inspection", kind: "taken-away" });
  });

  it("is copied to the whole case and the other parts when it is changed in a part; each of these whose unit is now accused moves to another unit", async () => {
    const { name, all, state, code, second, first, newest } = await withParts();
    expect(await name("i.inspection", ["price-control"], [], second)).toBe("yes");
    expect(await all()).toEqual([["price-control"], ["price-control"], ["price-control"]]);
    expect((await state(code)).hops.at(-1)).toMatchObject({ unit: "inspection", from: "price-control" });
    expect((await newest(first))?.key, "one decision").toBe((await newest(code))?.key);
  });

  it("is copied, when it is changed in the whole case, even to a part that is already answered", async () => {
    const { name, all, deps, by, accept, first } = await withParts();
    await accept("e.legal", ["گرانی"], first);
    await draftAnswer(deps, await by("e.legal", first), answer);
    expect(codeOf(await approveAnswer(deps, await by("h.legal", first)))).toBe("yes");
    await name("e.karimi", ["legal"], []);
    expect(await all()).toEqual([["legal"], ["legal"], ["legal"]]);
  });

  it("stays the same in the whole case and all parts when the change is refused because the caller's page is older than the last change (R16)", async () => {
    const { deps, by, code, all, accept } = await withParts();
    const old = await by("e.karimi", code);
    expect(await accept("e.karimi")).toBe("wrong-stage");
    await nameParties(deps, await by("e.karimi", code), { units: ["service-desk"], people: [], reason });
    const late = await nameParties(deps, old, { units: ["legal"], people: [], reason });
    expect(codeOf(late)).toBe("stale");
    expect(await all()).toEqual([["service-desk"], ["service-desk"], ["service-desk"]]);
  });
});
