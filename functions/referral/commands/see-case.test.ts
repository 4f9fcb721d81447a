import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { nameParties } from "./name-parties/name-parties.ts";
import { referCase } from "./refer-case.ts";
import { seeCase } from "./see-case.ts";

const reason = "درباره چیز دیگری است.";

async function withCase() {
  const world = casework();
  const { deps, staff } = world;
  const code = await world.open(1, { complainedOf: { units: [], people: ["e.karimi"] } });
  const standing = () => deps.cases.standing(code);
  const look = async (username: string, known = standing()) =>
    (await seeCase(deps, await known, staff(username), await deps.directory.current())).state.hops.at(-1);
  return { ...world, code, standing, look };
}

describe("the record that a unit has seen a case", () => {
  it("is made when the first person of the holding unit without a conflict of interest opens it (R2, R3)", async () => {
    const { look } = await withCase();
    for (const username of ["e.karimi", "e.legal"]) expect(await look(username)).not.toHaveProperty("seen");
    expect(await look("e.rezaei")).toMatchObject({ seen: { by: "e.rezaei" } });
    expect(await look("h.moradi")).toMatchObject({ seen: { by: "e.rezaei" } });
  });

  it("is not made when the person who opens the case was named as accused a moment before (R2)", async () => {
    const { deps, by, code, standing, look } = await withCase();
    const known = standing();
    await known;
    const input = { units: ["legal"], people: ["e.karimi", "e.rezaei"], reason };
    expect(await nameParties(deps, await by("h.moradi", code), input)).toMatchObject({ accepted: true });
    expect(await look("e.rezaei", known)).not.toHaveProperty("seen");
  });

  it("is not made when the case was referred to another unit a moment before a person of the former unit opens it (R3)", async () => {
    const { deps, by, code, standing, look } = await withCase();
    const known = standing();
    await known;
    await referCase(deps, await by("h.moradi", code), { unit: "legal", reason });
    expect(await look("e.rezaei", known)).toMatchObject({ unit: "legal" });
    expect(await look("e.legal")).toMatchObject({ seen: { by: "e.legal" } });
  });
});
