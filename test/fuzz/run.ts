/** Runs fuzzing campaigns until enough requests were sent. */

import fc from "fast-check";
import { Campaign } from "./campaign.ts";
import { operations } from "./document.ts";
import { againAndAgain, aimedAt, anything, type Plan, planText } from "./plan.ts";
import { Tally } from "./tally.ts";
import type { Target } from "./wire.ts";

export interface FuzzOptions {
  /** The smallest number of requests. More are sent until every deliberate fault and every documented answer has occurred. */
  readonly requests: number;
  readonly seed: number;
  /** Makes a new system for each fuzzing campaign, so that a failing campaign can be repeated with fewer steps. */
  readonly open: () => Promise<Target>;
}

const stepsInAll = 100;
const campaignsInARound = 10;
/**
 * The largest number of times that a failing campaign is repeated in order to find a shorter one; each time takes as long as
 * the campaign.
 */
const mostCuts = 100;
/** The run stops after this number of consecutive rounds that try none of the missing operations and deliberate faults. */
const mostInVain = 10;

/**
 * Runs campaigns. The same seed sends the same requests, except for idempotency keys.
 * @throws Error at the first wrong answer, with the shortest failing campaign that was found
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

/**
 * Sends each operation that may answer 429 until it answers 429.
 * @returns for each operation, the number of answers before the 429
 */
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

/**
 * The steps of a failing fuzzing campaign, each with its operation and deliberate fault, but without the generated
 * texts.
 */
function storyOf({ counterexample, errorInstance, seed, numShrinks }: fc.RunDetails<[Plan[]]>): string {
  const steps = counterexample?.[0].map(planText).join("\n  ");
  const cause = errorInstance instanceof Error ? errorInstance.message : "interrupted";
  return `seed ${seed}, after ${numShrinks} cuts:\n  ${steps}\n${cause}`;
}
