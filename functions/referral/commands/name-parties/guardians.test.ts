import { describe, expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { readDesk } from "../../queries/read-desk/read-desk.ts";
import { acceptCase } from "../accept-case.ts";
import { correctCase } from "../correct-case/correct-case.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { splitCase } from "../split-case/split-case.ts";
import { nameParties } from "./name-parties.ts";

const reason = "در گفت‌وگوی تلفنی از او نام برد.";
const both = (fa: string, en: string) => ({ fa, en });
const codeOf = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);

/** The head office, above the working units and the inspection office. */
const headOffice = { key: "head-office", name: both("دفتر رئیس", "Head office") };
const leader = {
  username: "h.head",
  name: both("حسن رئیسی", "H. Raeisi"),
  unit: "head-office",
  roles: ["head" as const],
};
const helper = {
  username: "e.head",
  name: both("الف دفتری", "E. Daftari"),
  unit: "head-office",
  roles: ["expert" as const],
};
const silence = {
  ...{ key: "unanswered", name: both("بی‌پاسخ", "Unanswered"), sentence: both("جواب نگرفتم", "No answer") },
  ...{ onWeb: true, fourEyes: true, unanswered: "complaint" },
};

async function withCase() {
  const world = casework({
    units: [
      headOffice,
      ...organisation.units.map((unit) => (unit.outside ? unit : { ...unit, parent: "head-office" })),
    ],
    staff: [...organisation.staff, leader, helper],
    kinds: [...organisation.kinds, silence],
  });
  const { deps, by } = world;
  const code = await world.open(1);
  const name = async (username: string, units: string[], people: string[], of = code) =>
    codeOf(await nameParties(deps, await by(username, of), { units, people, reason }));
  const accept = async (username: string, points: string[], of = code) =>
    codeOf(await acceptCase(deps, await by(username, of), { points }));
  const holder = async (of = code) => (await deps.cases.load(of)).state.hops.at(-1)?.unit;
  const sees = async (username: string, of = code) => (await readCase(deps, of, username)) !== undefined;
  return { ...world, code, name, accept, holder, sees };
}

describe("a naming that takes the case from the sight of inspection, audit or the head of the organisation (R2)", () => {
  it.each([
    ["the inspection office", ["inspection"], []],
    ["an inspector", [], ["i.inspection"]],
    ["the head of inspection", [], ["h.inspection"]],
    ["an auditor", [], ["a.audit"]],
    ["the head office", ["head-office"], []],
    ["the head of the organisation", [], ["h.head"]],
  ])(
    "ends the holder's part: a case in which %s is named goes to the outside authority",
    async (_, units, people) => {
      const { name, holder, accept } = await withCase();
      expect(await name("e.karimi", units, people)).toBe("yes");
      expect(await holder()).toBe("outside");
      expect(await accept("e.karimi", ["گرانی"])).not.toBe("yes");
      expect(await accept("e.outside", ["گرانی"])).toBe("yes");
    },
  );

  it("is undone by the outside authority in one action, which gives the case back to its holder", async () => {
    const { name, holder, sees, accept } = await withCase();
    await name("e.karimi", ["inspection"], ["a.audit"]);
    expect(await sees("a.audit")).toBe(false);
    expect(await name("e.outside", [], [])).toBe("yes");
    expect(await holder()).toBe("price-control");
    expect(await sees("a.audit")).toBe(true);
    expect(await accept("e.karimi", ["گرانی"])).toBe("yes");
  });

  it("tells the head of the unit and the assignee that a case was taken from them, and nothing else of it", async () => {
    const { name, accept, deps, code, settle, staff } = await withCase();
    await accept("e.karimi", ["گرانی"]);
    await name("h.moradi", [], ["a.audit"]);
    await settle();
    for (const who of ["h.moradi", "e.karimi"]) {
      const desk = await readDesk(deps, staff(who));
      expect(desk.takenAway).toEqual([deps.now().toISOString()]);
      expect(JSON.stringify(desk)).not.toContain(code);
    }
  });

  it("is refused when the outside authority may not hold the case", async () => {
    const { name, holder, reorganise } = await withCase();
    reorganise({
      staff: [...organisation.staff.filter(({ username }) => username !== "e.outside"), leader, helper],
    });
    expect(await name("e.karimi", [], ["a.audit"])).toBe("nobody-to-watch");
    expect(await holder()).toBe("price-control");
  });

  it("leaves a case of the outside authority there", async () => {
    const { name, holder } = await withCase();
    await name("e.karimi", ["inspection"], []);
    expect(await name("e.outside", ["inspection"], ["a.audit"])).toBe("yes");
    expect(await holder()).toBe("outside");
  });
});

describe("a false naming that took the case from its unit (R2)", () => {
  it("brings the case to inspection and not to a unit above, so that an inspector can undo it", async () => {
    const { name, holder } = await withCase();
    await name("e.karimi", ["price-control"], []);
    expect(await holder()).toBe("inspection");
  });

  it("is undone by an inspector in one action: the same row gives the case back to its unit", async () => {
    const { name, holder, deps, code, accept } = await withCase();
    await name("e.karimi", ["price-control"], []);
    expect(await name("i.inspection", [], [])).toBe("yes");
    expect((await deps.cases.store.all(code)).at(-1)?.facts.slice(0, 2)).toMatchObject([
      { type: "parties-named", parties: { units: [], people: [] } },
      { type: "referred", unit: "price-control" },
    ]);
    expect(await holder()).toBe("price-control");
    expect(await accept("e.karimi", ["گرانی"])).toBe("yes");
  });

  it("gives nothing back while the unit is still in conflict of interest through another name", async () => {
    const { name, holder } = await withCase();
    await name("e.karimi", ["price-control", "service-desk"], []);
    expect(await name("i.inspection", ["price-control"], [])).toBe("yes");
    expect(await holder()).toBe("inspection");
  });

  it("is undone when a correction to the kind of a complaint about silence made it", async () => {
    const { name, holder, deps, by, code } = await withCase();
    const to = { kind: "unanswered", subject: "price", reason };
    expect(codeOf(await correctCase(deps, await by("h.moradi", code), to))).toBe("yes");
    expect(await holder()).toBe("inspection");
    expect(await name("i.inspection", [], [])).toBe("yes");
    expect(await holder()).toBe("price-control");
  });

  it("is undone when the unit of a part named the holder of the whole (R6)", async () => {
    const { name, holder, accept, deps, by, code } = await withCase();
    await accept("e.karimi", ["گرانی", "قرارداد"]);
    const parts = [{ unit: "service-desk", points: [1] }];
    expect(codeOf(await splitCase(deps, await by("e.karimi", code), { parts }))).toBe("yes");
    expect(await name("h.desk", ["price-control"], [], partOf(code, 1))).toBe("yes");
    expect(await holder()).toBe("inspection");
    expect(await name("i.inspection", [], [])).toBe("yes");
    expect(await holder()).toBe("price-control");
  });
});
