import { describe, expect, it } from "vitest";
import { proving } from "../support/proving.ts";
import { intakeHearsLate, publishedBehind } from "./breaks/meetings.ts";
import { Tally } from "./core/tally.ts";
import { sound } from "./core/wiring.ts";
import { expectAll } from "./expected.ts";
import { simulate } from "./simulate.ts";

/**
 * The seeds of this test. `npm run simulate` plays a thousand, and fails when something that `expected.ts` lists did
 * not occur.
 */
const [from, seeds] = [61, 3];

describe("the simulation of the whole system", () => {
  it("breaks none of the system's laws in runs with several random seeds (laws 1, 2, 4, 8)", async () => {
    const begun = performance.now();
    for (let seed = from; seed < from + seeds; seed += 1) {
      const { violations } = await simulate(seed);
      expect(violations, `seed ${seed}`).toEqual([]);
    }
    console.log(`${seeds} seeds, ${Math.round((seeds * 1_000) / (performance.now() - begun))} a second`);
  });

  it("breaks none of the system's laws when applicants request meetings before intake has learned whom their cases accuse (R2, M3)", async () => {
    for (let seed = 61; seed <= (proving ? 65 : 61); seed += 1) {
      const { violations } = await simulate(seed, { wiring: { ...sound, ...intakeHearsLate() } });
      expect(violations, `seed ${seed}`).toEqual([]);
    }
  });

  it("breaks none of the system's laws when officials' public days are published under an outdated directory (D3)", async () => {
    for (let seed = 101; seed <= (proving ? 104 : 101); seed += 1) {
      const { violations } = await simulate(seed, { wiring: { ...sound, ...publishedBehind() } });
      expect(violations, `seed ${seed}`).toEqual([]);
    }
  });

  it("records the same events for the same random seed, and other events for another seed", async () => {
    const [first, again, other] = [
      await simulate(5, { told: true }),
      await simulate(5, { told: true }),
      await simulate(6, { told: true }),
    ];
    expect(first.story.length).toBeGreaterThan(20);
    expect(again.story).toEqual(first.story);
    expect(other.story).not.toEqual(first.story);
  });

  it("lists the expected effects and faults that occurred in no run", () => {
    const tally = new Tally();
    expectAll(tally);
    tally.count("fault", "throttled");
    expect(tally.missing()).toContain("effect referral.published");
    expect(tally.missing()).not.toContain("fault throttled");
  });
});
