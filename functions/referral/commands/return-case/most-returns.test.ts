/** The directory sets how often a case may be returned before a superior unit decides (R4). */

import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../../shared/directory/default-timing.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { referCase } from "../refer-case.ts";
import { returnCase } from "./return-case.ts";

const reason = "درباره چیز دیگری است.";
const units = organisation.units.map((unit) =>
  unit.key === "price-control" ? { ...unit, parent: "legal" } : unit,
);
const code = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);

/** A case under a directory that allows this number of returns. */
async function withReturns(returns: number) {
  const world = casework({ units, timeLimits: { ...defaultLimits, returns } });
  const { deps, by, reorganise } = world;
  const number = await world.open(1);
  const hop = async () => (await deps.cases.load(number)).state.hops.at(-1);
  const back = async (username = "e.karimi") =>
    code(await returnCase(deps, await by(username, number), { reason }));
  const refer = async (username: string, unit = "price-control") =>
    code(await referCase(deps, await by(username, number), { unit, reason }));
  const allow = (more: number) => reorganise({ timeLimits: { ...defaultLimits, returns: more } });
  return { hop, back, refer, allow };
}

describe("a case that was returned too often", () => {
  it.each([0, 1, 3])(
    "goes to the superior unit after the %i returns that the directory allows, and that unit's choice is final (R4)",
    async (most) => {
      const { hop, back, refer } = await withReturns(most);
      for (let times = 0; times < most; times += 1) {
        expect(await back()).toBe("yes");
        expect(await hop(), `return ${times + 1}`).toMatchObject({ unit: "service-desk" });
        expect(await refer("c.ahmadi")).toBe("yes");
        expect(await hop()).not.toHaveProperty("final");
      }
      expect(await back()).toBe("yes");
      expect(await hop()).toMatchObject({ unit: "legal", kind: "returned" });
      expect(await refer("e.legal")).toBe("yes");
      expect(await hop()).toMatchObject({ unit: "price-control", final: true });
      expect(await back()).toBe("choice-is-final");
    },
  );

  it("goes to the superior unit after as many returns as the directory allows at the time of the return, whatever it allowed when the case was opened (R4)", async () => {
    const { hop, back, allow } = await withReturns(2);
    allow(0);
    await back();
    expect(await hop()).toMatchObject({ unit: "legal" });
  });
});
