/**
 * Sends a valid request of every operation, since the few random requests of a short fuzzing campaign would miss some.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Campaign } from "./campaign.ts";
import { operation, operations } from "./document.ts";
import { inProcess } from "./in-process.ts";
import { aimedAt, meantValid, type Plan } from "./plan.ts";
import { spoils } from "./spoils.ts";
import { oneTable } from "./stage.ts";
import { Tally } from "./tally.ts";

/** Sends the planned requests. @throws Error at the first answer that breaks a rule */
async function played(plans: readonly fc.Arbitrary<Plan>[]): Promise<Tally> {
  const tally = new Tally();
  const campaign = new Campaign(await inProcess(), tally);
  for (const plan of fc.sample(fc.tuple(...plans), { seed: 1, numRuns: 1 }).flat()) await campaign.step(plan);
  return tally;
}

test("every operation of the API accepts a valid request", async () => {
  const tally = await played(operations.map(meantValid));
  expect(tally.tooFewTaken()).toEqual([]);
});

test.each(["a path parameter with a slash", "a wrong version", "a case at another stage"])(
  "operations answer a permitted caller's request that has %s with the status documented for this fault",
  async (name) => {
    const plans = spoils
      .filter((spoil) => spoil.name === name)
      .flatMap((spoil) => operations.filter(spoil.fits).map((one) => aimedAt([[one, spoil]])));
    expect(plans.length).toBeGreaterThan(30);
    await played(plans);
  },
);

test("the fuzzer tests the operation issue-letter with a reused idempotency key and another version, but not after a request for an existing letter, which stores no key (C19)", async () => {
  const target = await inProcess();
  const tally = new Tally();
  const campaign = new Campaign(target, tally);
  const [plan] = fc.sample(meantValid(operation("issue-letter")), { seed: 1, numRuns: 1 });
  if (!plan) throw new Error("There is no plan");
  await campaign.step(plan);
  expect(tally.neverTried()).not.toContain("issue-letter: another version under the same key");
  target.pass(86_400);
  const before = target.stored();
  await campaign.step(plan);
  expect(target.stored()).toBe(before + 1);
});

test("joining the fuzzer's tables of the states that operations need throws when two tables have a row for the same operation", () => {
  const table = { "accept-case": { stands: () => true, by: async () => undefined } };
  expect(() => oneTable(table, { ...table })).toThrow("accept-case");
});
