import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { acceptCase } from "../accept-case.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { referCase } from "../refer-case.ts";
import { returnCase } from "./return-case.ts";

const reason = "درباره چیز دیگری است.";
const code = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);

async function withCase(changes: Partial<Snapshot> = {}) {
  const world = casework(changes);
  const number = await world.open(1);
  const refer = async (username: string, unit: string) =>
    code(await referCase(world.deps, await world.by(username, number), { unit, reason }));
  const back = async (username: string) =>
    code(await returnCase(world.deps, await world.by(username, number), { reason }));
  const name = async (username: string, named: string[], people: string[] = []) =>
    nameParties(world.deps, await world.by(username, number), { units: named, people, reason });
  const hop = async () => (await world.deps.cases.load(number)).state.hops.at(-1);
  return { ...world, number, refer, back, name, hop };
}

describe("a returned case", () => {
  it("goes to its sender, or to triage when a routing rule sent it (R3, R4)", async () => {
    const { refer, back, hop } = await withCase();
    expect(await back("e.karimi")).toBe("yes");
    expect(await hop()).toMatchObject({ unit: "service-desk", kind: "returned" });
    expect(await refer("c.ahmadi", "legal")).toBe("yes");
    expect(await back("e.legal")).toBe("yes");
    expect(await hop()).toMatchObject({ unit: "service-desk", from: "legal" });
  });

  it("goes to another unit when its sender is in conflict of interest, and stays when no other unit may hold it (R2)", async () => {
    const { refer, back, name, hop } = await withCase();
    await refer("e.karimi", "legal");
    await name("e.legal", ["price-control"]);
    expect(await back("e.legal")).toBe("yes");
    expect(await hop()).toMatchObject({ unit: "inspection", from: "legal" });
    await name("h.inspection", ["price-control", "legal"]);
    expect(await back("i.inspection"), "the nearest is inspection itself").toBe("nowhere-to-return");
  });

  it("cannot be returned by a unit whose head acts for an accused, when no other unit of the directory may hold the case (R2)", async () => {
    const { open, deps, by, reorganise } = await withCase();
    const complainedOf = { units: ["service-desk", "inspection"], people: ["e.legal"] };
    const number = await open(2, { complainedOf });
    reorganise({
      units: organisation.units.filter(({ outside }) => !outside),
      deputies: [{ of: "e.legal", deputy: "h.moradi", from: "2026-01-01", to: "2027-01-01" }],
    });
    const back = await returnCase(deps, await by("e.karimi", number), { reason });
    expect(code(back), "their head acts for the accused").toBe("in-conflict-acting-for");
    const { hops } = (await deps.cases.load(number)).state;
    expect(hops.at(-1)).toMatchObject({ unit: "price-control", kind: "opened" });
  });

  it("goes to triage when the directory no longer has its sender", async () => {
    const { refer, back, hop, reorganise } = await withCase();
    await refer("e.karimi", "legal");
    reorganise({ units: organisation.units.filter(({ key }) => key !== "price-control") });
    expect(await back("e.legal")).toBe("yes");
    expect(await hop()).toMatchObject({ unit: "service-desk" });
  });
});

describe("a case returned for the third time", () => {
  const parents: Readonly<Record<string, string>> = { "price-control": "legal", legal: "service-desk" };
  const units = organisation.units.map((unit) => {
    const parent = parents[unit.key];
    return parent === undefined ? unit : { ...unit, parent };
  });
  const deputies = [{ of: "c.ahmadi", deputy: "h.legal", from: "2026-01-01", to: "2027-01-01" }];
  const twiceBack = async () => {
    const world = await withCase({ units, deputies });
    await world.back("e.karimi");
    await world.refer("c.ahmadi", "price-control");
    await world.back("e.karimi");
    await world.refer("c.ahmadi", "price-control");
    return world;
  };

  it("goes to the unit above; when that unit refers the case, the receiving unit may neither return nor refer the case (R4)", async () => {
    const { back, refer, hop, deps, by, number } = await twiceBack();
    expect(await back("e.karimi")).toBe("yes");
    expect(await hop()).toMatchObject({ unit: "legal", kind: "returned" });
    expect(await refer("h.legal", "price-control")).toBe("yes");
    expect(await hop()).toMatchObject({ final: true });
    expect(await back("e.karimi")).toBe("choice-is-final");
    expect(await refer("e.karimi", "service-desk")).toBe("choice-is-final");
    const accepted = await acceptCase(deps, await by("e.karimi", number), { points: ["گرانی"] });
    expect(code(accepted)).toBe("yes");
  });

  it("goes to the nearest unit above without a conflict of interest when the unit directly above has one (R2, R4)", async () => {
    const { back, name, hop } = await twiceBack();
    await name("e.karimi", [], ["c.ahmadi"]);
    expect(await back("e.karimi")).toBe("yes");
    expect(await hop(), "the head of legal acts for the accused").toMatchObject({
      unit: "inspection",
    });
    expect(await back("i.inspection"), "no unit is above inspection").toBe("nowhere-to-return");
  });
});
