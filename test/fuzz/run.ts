/** Runs campaigns until so many requests were sent. */

import fc from "fast-check";
import { Campaign } from "./campaign.ts";
import { operations } from "./document.ts";
import { againAndAgain, aimedAt, anything, type Plan, planText } from "./plan.ts";
import { Tally } from "./tally.ts";
import type { Target } from "./wire.ts";

export interface FuzzOptions {
  /** At least so many; then as many as it takes for everything that can be tried to have been tried, and seen. */
  readonly requests: number;
  readonly seed: number;
  /** A fresh system for every campaign, so that one that fails can be made shorter. */
  readonly open: () => Promise<Target>;
}

const stepsInAll = 100;
const campaignsInARound = 10;
/** Times that a campaign that fails is played again to make it shorter: each takes as long as a campaign. */
const mostCuts = 100;
/** Rounds in a row that aim at what is missing and reach none of it, before it is said to be out of reach. */
const mostInVain = 10;

/**
 * Throws at the first answer that is wrong, with the shortest campaign found that leads to it. The same seed sends the
 * same requests, but for idempotency keys.
 */
export async function fuzz({ requests, seed, open }: FuzzOptions): Promise<Tally> {
  const tally = new Tally();
  const round = async (seed: number, plans: fc.Arbitrary<Plan>): Promise<void> => {
    const steps = fc.array(plans, { minLength: 1, maxLength: stepsInAll, size: "max" });
    let played: number | undefined;
    const campaign = fc.asyncProperty(steps, async (all) => {
      if (played !== undefined && ++played > mostCuts) return;
      const running = new Campaign(await open(), tally);
      try {
        for (const plan of all) await running.step(plan);
      } catch (error) {
        played ??= 0;
        throw error;
      }
    });
    const found = await fc.check(campaign, { seed, numRuns: campaignsInARound });
    if (found.failed) throw new Error(storyOf(found));
  };
  let next = seed;
  while (tally.requests < requests) await round(next++, anything);
  let missing = tally.missing();
  for (let inVain = 0; inVain < mostInVain && missing.length > 0; ) {
    await round(next++, aimedAt(missing));
    const still = tally.missing();
    inVain = still.length < missing.length ? 0 : inVain + 1;
    missing = still;
  }
  return tally;
}

/** Each operation that may answer 429, asked until it does: how often it was answered before. */
export async function tooMany({ seed, open }: Pick<FuzzOptions, "seed" | "open">, tally: Tally) {
  const limited = operations.filter(({ responses }) => "429" in responses);
  const counts = limited.map(async (operation) => {
    const [plan] = fc.sample(againAndAgain(operation), { seed, numRuns: 1 });
    return plan && [operation.id, await new Campaign(await open(), tally).untilTooMany(plan)];
  });
  return Object.fromEntries((await Promise.all(counts)).filter((each) => each !== undefined)) as Record<
    string,
    number
  >;
}

/** The operations and what was wrong with them; not every generated text. */
function storyOf({ counterexample, errorInstance, seed, numShrinks }: fc.RunDetails<[Plan[]]>): string {
  const steps = counterexample?.[0].map(planText).join("\n  ");
  const cause = errorInstance instanceof Error ? errorInstance.message : "interrupted";
  return `seed ${seed}, after ${numShrinks} cuts:\n  ${steps}\n${cause}`;
}
