import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { acceptCase } from "../accept-case.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { act, type StepSpec } from "./act.ts";

async function withCase() {
  const world = casework();
  const { deps, by } = world;
  const code = await world.open(1);
  const name = async (person: string) => {
    const named = { units: [], people: [person], reason: "متقاضی از او نام برد." };
    expect(await nameParties(deps, await by("h.moradi", code), named)).toMatchObject({ accepted: true });
  };
  return { ...world, code, name };
}

const notFound = { accepted: false, refusal: { code: "not-found" } };

describe("who came into conflict", () => {
  it("is not even told again of a step that they took before (R2, P4)", async () => {
    const { deps, by, code, name } = await withCase();
    const once = await by("e.karimi", code);
    const accept = () => acceptCase(deps, once, { points: ["گرانی"] });
    expect(await accept()).toMatchObject({ accepted: true, replayed: false });
    expect(await accept()).toMatchObject({ accepted: true, replayed: true });
    await name("e.karimi");
    expect(await accept()).toEqual(notFound);
  });

  it("while their step was being decided takes it no more: they are asked about again (R2)", async () => {
    const { deps, by, code, name, rows } = await withCase();
    const known = await deps.cases.standing(code);
    await name("e.karimi");
    const step: StepSpec<object> = {
      action: "refer-case",
      input: {},
      decide: () => ({ facts: [{ type: "seen" }] }),
    };
    const before = rows.length;
    expect(await act(deps, await by("e.karimi", code), step, known)).toEqual(notFound);
    expect(rows.slice(before).filter(({ id }) => id === code)).toEqual([]);
    expect(await act(deps, await by("e.rezaei", code), step, known)).toMatchObject({ accepted: true });
  });
});
