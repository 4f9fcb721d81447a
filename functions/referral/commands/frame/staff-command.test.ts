import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { acceptCase } from "../accept-case.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { step } from "./step.ts";

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

describe("a member of staff who has come into a conflict of interest with a case", () => {
  it("gets `not-found` when they repeat their own earlier step (R2, P4)", async () => {
    const { deps, by, code, name } = await withCase();
    const once = await by("e.karimi", code);
    const accept = () => acceptCase(deps, once, { points: ["گرانی"] });
    expect(await accept()).toMatchObject({ accepted: true, replayed: false });
    expect(await accept()).toMatchObject({ accepted: true, replayed: true });
    await name("e.karimi");
    expect(await accept()).toEqual(notFound);
  });

  it("is refused a step that was being decided while the conflict arose (R2)", async () => {
    const { deps, by, code, name, rows } = await withCase();
    const seeing = (meanwhile: () => Promise<void>) =>
      step({
        action: "refer-case",
        fact: "seen",
        find: meanwhile,
        say: () => ({}),
        decide: () => ({ facts: [{ type: "seen" }] }),
      });
    const overtaken = seeing(() => name("e.karimi"));
    const ask = await by("e.karimi", code);
    expect(await overtaken(deps, ask)).toEqual(notFound);
    expect(rows.filter(({ id, key }) => id === code && key.endsWith(ask.key))).toEqual([]);
    const undisturbed = seeing(async () => undefined);
    expect(await undisturbed(deps, await by("e.rezaei", code))).toMatchObject({ accepted: true });
  });
});
