import { describe, expect, it } from "vitest";
import { breaks, broken } from "./breaks.ts";
import { sound } from "./core/wiring.ts";
import { simulate } from "./simulate.ts";

describe("without a defence", () => {
  for (const [name, { removes, from = 1 }] of Object.entries(breaks)) {
    it(`the simulation breaks a law: ${name}. ${removes}`, async () => {
      expect(await firstBroken(name, from)).toBeLessThan(from + 1_000);
    }, 60_000);
  }
});

/** The first seed that notices, or a number beyond them all. */
async function firstBroken(name: string, from: number): Promise<number> {
  for (let seed = from; seed < from + 1_000; seed += 1) {
    const { violations } = await simulate(seed, { wiring: broken(name, sound) });
    if (violations.length > 0) return seed;
  }
  return Number.POSITIVE_INFINITY;
}
