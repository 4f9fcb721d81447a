import { describe, expect, it } from "vitest";
import { partOf } from "../support/proving.ts";
import { type Counts, play } from "./play.ts";
import type { Without } from "./world.ts";

/** The number of played organisations, with 200 steps each; `npm run conflict` plays five thousand. */
const organisations = 4;

async function playAll(): Promise<{ readonly counts: Counts; readonly violations: readonly string[] }> {
  const counts: Counts = new Map();
  const violations: string[] = [];
  for (let seed = 1; seed <= organisations; seed += 1) {
    const played = await play(seed);
    violations.push(...played.violations.map((what) => `seed ${seed}: ${what}`));
    for (const [what, { tried, accepted }] of played.counts) {
      const before = counts.get(what) ?? { tried: 0, accepted: 0 };
      counts.set(what, { tried: before.tried + tried, accepted: before.accepted + accepted });
    }
  }
  return { counts, violations };
}

describe("random steps in random organisations", () => {
  it("never give influence to the accused, their subordinates or deputies, nor, after an objection, to the people who gave the answer (R2, R13)", async () => {
    const { counts, violations } = await playAll();
    expect(violations).toEqual([]);
    const sum = (of: "tried" | "accepted") => [...counts.values()].reduce((all, one) => all + one[of], 0);
    expect(sum("accepted") / sum("tried"), "steps that do something").toBeGreaterThan(0.3);
  });
});

describe("the independent check notices that a user with a conflict of interest gains influence when a defence is left out", () => {
  const all: readonly [Without, string][] = [
    ["sweep", "a new directory takes nothing away"],
    ["below", "the directory does not say who is below whom"],
    ["stand-ins", "the directory does not say who stands in"],
    ["after", "a step that raced a new directory stays as it is"],
    ["lineage", "the directory does not say who replaced whom and who left where"],
  ];
  it.each(partOf(all, 4))("%s: %s (R2)", async (without) => {
    let violations: readonly string[] = [];
    for (let seed = 1; seed <= 150 && violations.length === 0; seed += 1)
      violations = (await play(seed, without)).violations;
    expect(violations).not.toEqual([]);
  });
});
