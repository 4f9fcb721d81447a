import { describe, expect, it } from "vitest";
import { partOf } from "../support/proving.ts";
import { breaks, broken } from "./breaks.ts";
import { sound } from "./core/wiring.ts";
import { simulate } from "./simulate.ts";

/**
 * Breaks (removed defences) that the simulation notices within a few seeds, each with the seed that first noticed the break.
 * The search starts at this seed and continues with the next seeds, since a change of other code may move the seed. `npm
 * test` tries every ninth break; `npm run sabotage` plays a thousand seeds for each break.
 */
const soonNoticed: Readonly<Record<string, number>> = {
  anchors: 2,
  "batch-failures": 2,
  "comment-moves": 5,
  "day-with-its-meetings": 1,
  "due-unswept": 2,
  "emergency-stays": 2,
  "escalate-past-conflict": 4,
  "erased-words-stay": 4,
  "event-key": 1,
  "failed-entries": 4,
  fingerprint: 25,
  "first-anchor": 42,
  "gate-of-who-arranges": 116,
  "gate-of-who-is-named": 22,
  "hidden-taught": 4,
  "hidden-words": 6,
  "known-news": 1,
  leak: 1,
  "level-once": 1,
  "look-first": 4,
  "no-rating-by-the-accused": 20,
  "refused-conflicts": 2,
  silence: 4,
  "snapshot-number": 22,
  "stream-failures": 2,
  "stuck-queue": 4,
  "tellers-order": 2,
  "two-attempts": 134,
  "two-rows": 12,
  "version-check": 1,
  "warned-once": 1,
  "counted-once": 88,
  "keys-for-ever": 10,
  "own-row": 15,
  "pin-is-no-code": 4,
};

/** The largest number of seeds that this test plays for each break. */
const few = 60;

describe("the simulation, when a defence is removed", () => {
  for (const [name, from] of partOf(Object.entries(soonNoticed), 9)) {
    const { removes } = breaks[name] ?? never(name);
    it(`breaks a law: ${name}. ${removes}`, async () => {
      expect(await firstBroken(name, from)).toBeLessThan(from + few);
    });
  }
});

function never(name: string): never {
  throw new Error(`no defence is called ${name}`);
}

/** Returns the first seed, from `from` on, that breaks a law; infinity when none of the next sixty seeds does. */
async function firstBroken(name: string, from: number): Promise<number> {
  for (let seed = from; seed < from + few; seed += 1) {
    const { violations } = await simulate(seed, { wiring: broken(name, sound) });
    if (violations.length > 0) return seed;
  }
  return Number.POSITIVE_INFINITY;
}
