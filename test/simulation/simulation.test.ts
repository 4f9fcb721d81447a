import { describe, expect, it } from "vitest";
import { Tally } from "./core/tally.ts";
import { expectAll } from "./expected.ts";
import { simulate } from "./simulate.ts";

describe("the main job, simulated", () => {
  it("holds every law over 2,000 seeds, in which every fault, command, refusal and effect occurs (laws 1, 2, 4, 8)", async () => {
    const tally = new Tally();
    expectAll(tally);
    const begun = performance.now();
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const result = await simulate(seed);
      expect(result.violations, `seed ${seed}`).toEqual([]);
      tally.add(result.tally.counts());
    }
    expect(tally.missing()).toEqual([]);
    console.log(`2,000 seeds, ${Math.round(2_000_000 / (performance.now() - begun))} a second`);
  }, 600_000);

  it("tells the same story for the same seed, and another for another", async () => {
    const [first, again, other] = [
      await simulate(5, { told: true }),
      await simulate(5, { told: true }),
      await simulate(6, { told: true }),
    ];
    expect(first.story.length).toBeGreaterThan(20);
    expect(again.story).toEqual(first.story);
    expect(other.story).not.toEqual(first.story);
  });

  it("says what never occurred", () => {
    const tally = new Tally();
    expectAll(tally);
    tally.count("fault", "throttled");
    expect(tally.missing()).toContain("effect referral.published");
    expect(tally.missing()).not.toContain("fault throttled");
  });
});
