import { describe, expect, it } from "vitest";
import { Tally } from "./core/tally.ts";
import { expectAll } from "./expected.ts";
import { simulate } from "./simulate.ts";

/** Seeds: at least so many, and more as long as something on the list has not occurred; `npm run simulate` plays on. */
const [fewest, most] = [300, 3_000];

describe("the main job, simulated", () => {
  it("holds every law, over as many seeds as it takes for every fault, command, refusal and effect to occur (laws 1, 2, 4, 8)", async () => {
    const tally = new Tally();
    expectAll(tally);
    const begun = performance.now();
    let seed = 0;
    while (seed < fewest || (seed < most && tally.missing().length > 0)) {
      seed += 1;
      const result = await simulate(seed);
      expect(result.violations, `seed ${seed}`).toEqual([]);
      tally.add(result.tally.counts());
    }
    expect(tally.missing()).toEqual([]);
    console.log(`${seed} seeds, ${Math.round((seed * 1_000) / (performance.now() - begun))} a second`);
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
