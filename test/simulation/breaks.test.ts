import { describe, expect, it } from "vitest";
import { breaks, broken } from "./breaks.ts";
import { sound } from "./core/wiring.ts";
import { simulate } from "./simulate.ts";

/** Removals that a few seeds show. `npm run sabotage` plays a thousand seeds for each, and for all the others. */
const soonNoticed = [
  "anchors",
  "batch-failures",
  "comment-moves",
  "day-with-its-meetings",
  "due-unswept",
  "emergency-stays",
  "escalate-past-conflict",
  "event-key",
  "failed-entries",
  "fingerprint",
  "first-anchor",
  "gate-of-who-arranges",
  "gate-of-who-is-named",
  "hidden-words",
  "known-news",
  "leak",
  "level-once",
  "look-first",
  "no-rating-by-the-accused",
  "refused-conflicts",
  "silence",
  "snapshot-number",
  "stream-failures",
  "stuck-queue",
  "tellers-order",
  "two-attempts",
  "two-rows",
  "version-check",
  "warned-once",
];

/** Seeds for each of them here. */
const few = 60;

describe("without a defence", () => {
  for (const name of soonNoticed) {
    const { removes, from = 1 } = breaks[name] ?? never(name);
    it(`the simulation breaks a law: ${name}. ${removes}`, async () => {
      expect(await firstBroken(name, from)).toBeLessThan(from + few);
    }, 60_000);
  }
});

function never(name: string): never {
  throw new Error(`no defence is called ${name}`);
}

/** The first seed that notices, or a number beyond them all. */
async function firstBroken(name: string, from: number): Promise<number> {
  for (let seed = from; seed < from + few; seed += 1) {
    const { violations } = await simulate(seed, { wiring: broken(name, sound) });
    if (violations.length > 0) return seed;
  }
  return Number.POSITIVE_INFINITY;
}
