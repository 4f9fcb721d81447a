import { describe, expect, it } from "vitest";
import { partOf, proving } from "../support/proving.ts";
import { play } from "./play.ts";
import { type Break, breaks } from "./world.ts";

/** The number of random seasons: sixty in a campaign of `npm run prove`, six otherwise. */
const seasons = proving ? 60 : 6;

describe("random weeks of an official", () => {
  it("overbook no time slot, keep meetings and time slots consistent, and announce the cancellation of each meeting on a cancelled day (M5, M6, M8; law 3)", async () => {
    const facts = new Map<string, number>();
    for (let seed = 1; seed <= seasons; seed += 1) {
      const played = await play(seed);
      expect(played.violations, `seed ${seed}`).toEqual([]);
      for (const [type, count] of played.facts) facts.set(type, (facts.get(type) ?? 0) + count);
    }
    const happens = [
      ...["offered", "offer-expired", "booked", "cancelled", "withdrawn", "absent"],
      ...["held", "freed", "closed"],
    ];
    if (proving) expect(happens.filter((type) => (facts.get(type) ?? 0) < 5)).toEqual([]);
  });
});

describe("the checks of random weeks of an official notice when a defence is missing", () => {
  it.each(partOf(Object.entries(breaks), 6))("%s: %s", async (without) => {
    let violations: readonly string[] = [];
    for (let seed = 1; seed <= 60 && violations.length === 0; seed += 1)
      ({ violations } = await play(seed, without as Break));
    expect(violations).not.toEqual([]);
  });
});
