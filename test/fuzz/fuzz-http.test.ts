import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { partOf, proving } from "../support/proving.ts";
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

/**
 * A sample of the operations is enough here, since the tests of the documentation's examples call every operation over HTTP.
 */
const some = partOf(operations, 40);
const oddOnes = proving ? 200 : 5;

test("the local stack answers valid and unusual requests over HTTP as the OpenAPI document states", async () => {
  const tally = new Tally();
  const campaign = new Campaign(overHttp(stack), tally);
  const valid = some.flatMap((one) => fc.sample(meantValid(one), { seed: 1, numRuns: 1 }));
  const odd = fc.sample(anything, { seed: 1, numRuns: oddOnes });
  for (const plan of [...valid, ...odd]) await campaign.step(plan);
  console.log(tally.text());
  expect(tally.requests).toBeGreaterThan(some.length + oddOnes);
  const meant = tally.tooFewTaken().filter((line) => some.some(({ id }) => line.startsWith(`${id}:`)));
  expect(meant).toEqual([]);
  expect(stack.calls.denied()).toEqual([]);
});
