import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stack } from "../../local/stack.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { Campaign } from "./campaign.ts";
import { operations } from "./document.ts";
import { overHttp } from "./over-http.ts";
import { anything, meantValid } from "./plan.ts";
import { Tally } from "./tally.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startLocalStack();
});
afterAll(() => stack.stop());

/** The examples of the documentation play each operation over HTTP; what a campaign leads up to is played for every sixth. */
const everySixth = operations.filter((_, n) => n % 6 === 0);

test("a valid request of every sixth operation and 10 odd ones over HTTP to the local stack: the same holds", async () => {
  const tally = new Tally();
  const campaign = new Campaign(overHttp(stack), tally);
  const valid = everySixth.flatMap((one) => fc.sample(meantValid(one), { seed: 1, numRuns: 1 }));
  const odd = fc.sample(anything, { seed: 1, numRuns: 10 });
  for (const plan of [...valid, ...odd]) await campaign.step(plan);
  console.log(tally.text());
  expect(tally.requests).toBeGreaterThan(everySixth.length + 10);
  const meant = tally.tooFewTaken().filter((line) => everySixth.some(({ id }) => line.startsWith(`${id}:`)));
  expect(meant).toEqual([]);
  expect(stack.calls.denied()).toEqual([]);
});
