/** Tests an administrator's attempts to evade the conflict-of-interest rules by changing the directory (R2). */

import { describe, expect, it } from "vitest";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { nameParties } from "../../functions/referral/commands/name-parties/name-parties.ts";
import { referCase } from "../../functions/referral/commands/refer-case.ts";
import { takeAwayFrom } from "../../functions/referral/reactions/take-away/take-away.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { conflictsIn } from "../../shared/domain/cases/conflict-of-interest.ts";
import { casework } from "../support/casework.ts";
import { organisation } from "../support/organisation.ts";
import { staffApis } from "../support/staff-apis.ts";

const { units, staff } = organisation;
const points = ["گرانی"];

/** Opens a case at inspection that accuses price control. */
async function accusing(parties: { units?: string[]; people?: string[] } = { units: ["price-control"] }) {
  const world = casework();
  const code = await world.open(1, { complainedOf: { units: [], people: [], ...parties } });
  const { call } = staffApis(world);
  const reads = async (username: string) =>
    (await call(username, "read-case", { params: { case: code }, query: {} })).status;
  const accepts = async (username: string) =>
    (await acceptCase(world.deps, await world.by(username, code), { points })).accepted;
  const unit = async () => (await world.deps.cases.load(code)).state.hops.at(-1)?.unit;
  const sweep = async () => takeAwayFrom(world.deps, code, await world.deps.directory.current());
  return { ...world, code, reads, accepts, unit, sweep };
}

const moved = (username: string, unit: string): Partial<Snapshot> => ({
  staff: staff.map((one) => (one.username === username ? { ...one, unit } : one)),
});

/** A directory in which the unit price control has another key but the same people. */
const renamed = (replaces?: string[]): Partial<Snapshot> => ({
  units: units.map((one) =>
    one.key === "price-control" ? { ...one, key: "tariffs", ...(replaces && { replaces }) } : one,
  ),
  staff: staff.map((one) => (one.unit === "price-control" ? { ...one, unit: "tariffs" } : one)),
  routing: organisation.routing.map((rule) =>
    rule.unit === "price-control" ? { ...rule, unit: "tariffs" } : rule,
  ),
});

describe("an administrator moves an expert of the accused unit", () => {
  it("into the unit that holds the case: the expert cannot see the case, but the unit's other members can accept it (R2)", async () => {
    const { reorganise, reads, accepts, unit } = await accusing();
    expect(await unit()).toBe("inspection");
    reorganise(moved("e.karimi", "inspection"));
    expect(await reads("e.karimi")).toBe(404);
    expect(await accepts("e.karimi")).toBe(false);
    expect(await accepts("i.inspection")).toBe(true);
  });

  it("more than a year later: people who belonged to the accused unit when the case was opened stay excluded (R2)", async () => {
    const { deps, code } = await accusing();
    const { parties } = (await deps.cases.load(code)).state;
    expect(parties.belonged).toMatchObject([{ of: { unit: "price-control" } }]);
    const later = { ...organisation, ...moved("e.karimi", "inspection") };
    expect(conflictsIn(later, "2028-01-01", { parties }).person("e.karimi")?.reason).toBe("belonged");
    expect(conflictsIn(later, "2028-01-01", { parties }).person("i.inspection")).toBeUndefined();
  });

  it("shortly before a request accuses the unit: the expert is excluded all the same (R2)", async () => {
    const world = casework();
    world.reorganise(moved("e.karimi", "legal"));
    const code = await world.open(1, { complainedOf: { units: ["price-control"], people: [] } });
    const { call } = staffApis(world);
    expect((await call("e.karimi", "read-case", { params: { case: code }, query: {} })).status).toBe(404);
  });

  it("and makes the expert the head of another unit: the case cannot be referred to that unit (R2)", async () => {
    const { reorganise, by, deps, code } = await accusing();
    const promoted = staff.flatMap((one) => {
      if (one.username === "h.legal") return [];
      return [one.username === "e.karimi" ? { ...one, unit: "legal", roles: ["head" as const] } : one];
    });
    reorganise({ staff: promoted });
    const outcome = await referCase(deps, await by("i.inspection", code), { unit: "legal", reason: "بررسی" });
    expect(outcome).toMatchObject({ accepted: false, refusal: { code: "in-conflict-belonged" } });
  });
});

describe("an administrator gives the accused unit another key", () => {
  it("and declares the new key as its replacement: the unit's members cannot see the case (R2)", async () => {
    const { reorganise, reads, sweep, unit } = await accusing();
    reorganise(renamed(["price-control"]));
    await sweep();
    expect(await unit()).toBe("inspection");
    expect([await reads("e.karimi"), await reads("h.moradi")]).toEqual([404, 404]);
  });

  it("and new members: the new members cannot see the case, and the case cannot be referred to the unit (R2)", async () => {
    const { reorganise, reads, by, deps, code } = await accusing();
    const next = renamed(["price-control"]);
    reorganise({
      ...next,
      staff:
        next.staff?.map((one) => (one.username === "e.karimi" ? { ...one, username: "e.new" } : one)) ?? [],
    });
    expect(await reads("e.new")).toBe(404);
    const outcome = await referCase(deps, await by("i.inspection", code), {
      unit: "tariffs",
      reason: "بررسی",
    });
    expect(outcome).toMatchObject({ accepted: false, refusal: { code: "in-conflict-replaced" } });
  });

  it("and does not declare the new key as its replacement: the unit's former members cannot see the case (R2)", async () => {
    const { reorganise, reads } = await accusing();
    reorganise(renamed());
    expect([await reads("e.karimi"), await reads("h.moradi")]).toEqual([404, 404]);
  });
});

it("the members of a unit can see a case again once inspection removes the unit from the accused (R2)", async () => {
  const { deps, by, code, reads, reorganise } = await accusing({ units: ["price-control", "legal"] });
  const reason = "نام برده نشده بود.";
  await nameParties(deps, await by("i.inspection", code), { units: ["legal"], people: [], reason });
  reorganise(moved("e.karimi", "inspection"));
  expect(await reads("e.karimi")).toBe(200);
});

it("the case of a replaced unit goes to the unit that replaces it (R2)", async () => {
  const world = casework();
  const code = await world.open(1, { complainedOf: { units: ["legal"], people: [] } });
  world.reorganise(renamed(["price-control"]));
  await takeAwayFrom(world.deps, code, await world.deps.directory.current());
  expect((await world.deps.cases.load(code)).state.hops.at(-1)).toMatchObject({
    unit: "tariffs",
    why: "gone",
  });
});
