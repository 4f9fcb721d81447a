import fc from "fast-check";
import { expect, test } from "vitest";
import { proving } from "../support/proving.ts";
import { alterations } from "./alterations.ts";
import { Campaign } from "./campaign.ts";
import { operations } from "./document.ts";
import { inProcess } from "./in-process.ts";
import { anything } from "./plan.ts";
import { fuzz, tooMany } from "./run.ts";
import { withKey } from "./spoils/spoil.ts";
import { Tally } from "./tally.ts";

/**
 * The options of the fuzzing campaign in these tests. `npm run fuzz -- --seed 2 --requests 100000` runs a campaign with
 * another seed.
 */
const campaign = { seed: 1, open: inProcess };

if (proving)
  test("of at least 3,000 random requests the faulty ones are refused and store nothing, the valid ones are accepted, and every documented answer occurs", async () => {
    const tally = await fuzz({ ...campaign, requests: 3_000 });
    const limits = await tooMany(campaign, tally);
    console.log(`${tally.text()}\nanswered before the limit: ${JSON.stringify(limits)}`);
    expect(tally.requests).toBeGreaterThanOrEqual(3_000);
    expect(tally.tooFewTaken()).toEqual([]);
    expect(tally.neverTried()).toEqual([]);
    expect(tally.neverSeen()).toEqual([]);
  });

test("of sixty random requests the faulty ones are refused and store nothing, and every answer follows the OpenAPI document", async () => {
  const tally = new Tally();
  const running = new Campaign(await inProcess(), tally);
  for (const plan of fc.sample(anything, { seed: campaign.seed, numRuns: 60 })) await running.step(plan);
  expect(tally.requests).toBeGreaterThanOrEqual(60);
});

test("the fuzzer reuses the idempotency key of every command with other content (P4)", () => {
  const refused = alterations.filter(({ expects }) => expects === "key-reused");
  // These commands have no content that could differ: leaving a group (C10) and sending a code (ADR 0032).
  const nothingElse: readonly string[] = ["leave-group", "send-receipt-code"];
  const commands = operations.filter((one) => withKey(one) && !nothingElse.includes(one.id));
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((one) => !refused.some(({ fits }) => fits(one))).map(({ id }) => id)).toEqual([]);
});

test("the fuzzer's tally reports an operation that accepted no request, a fault that was never tried and a documented answer that never occurred", () => {
  const tally = new Tally();
  tally.count("track", 429, "invalid JSON", true);
  expect(tally.tooFewTaken()).toContain("track: 0 of 1 taken");
  expect(tally.neverTried()).toContain("track: a body that is no object");
  expect(tally.neverTried()).not.toContain("track: invalid JSON");
  expect(tally.neverTried()).toContain("refer-case: other words under the same key");
  expect(tally.neverSeen()).toContain("track: 200");
});
