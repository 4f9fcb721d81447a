import { expect, test } from "vitest";
import { proving } from "../support/proving.ts";
import { alterations } from "./alterations.ts";
import { operations } from "./document.ts";
import { inProcess } from "./in-process.ts";
import { fuzz, tooMany } from "./run.ts";
import { withKey } from "./spoils/spoil.ts";
import { Tally } from "./tally.ts";

/** Another seed: `npm run fuzz -- --seed 2 --requests 100000`. */
const campaign = { seed: 1, open: inProcess };

/** Enough for everything that must occur; the part of `npm test` only looks for what is wrong. */
const enough = 3_000;

test("a wrong request is refused with a problem and leaves nothing behind, every answer is in the document, and a right one is taken", async () => {
  const tally = await fuzz({ ...campaign, requests: proving ? enough : enough / 20 });
  if (!proving) return expect(tally.requests).toBeGreaterThanOrEqual(enough / 20);
  const limits = await tooMany(campaign, tally);
  console.log(`${tally.text()}\nanswered before it was too much: ${JSON.stringify(limits)}`);
  expect(tally.requests).toBeGreaterThanOrEqual(enough);
  expect(tally.tooFewTaken()).toEqual([]);
  expect(tally.neverTried()).toEqual([]);
  expect(tally.neverSeen()).toEqual([]);
});

test("every command that takes a key is sent something else under it (P4)", () => {
  const refused = alterations.filter(({ expects }) => expects === "key-reused");
  // Who joined a group has nothing else to do than to leave it (C10).
  const commands = operations.filter((one) => withKey(one) && one.id !== "leave-group");
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((one) => !refused.some(({ fits }) => fits(one))).map(({ id }) => id)).toEqual([]);
});

test("the counts notice an operation that takes nothing, a way to be wrong that nobody tried and an answer never seen", () => {
  const tally = new Tally();
  tally.count("track", 429, "no JSON", true);
  expect(tally.tooFewTaken()).toContain("track: 0 of 1 taken");
  expect(tally.neverTried()).toContain("track: no object");
  expect(tally.neverTried()).not.toContain("track: no JSON");
  expect(tally.neverTried()).toContain("refer-case: other words under the same key");
  expect(tally.neverSeen()).toContain("track: 200");
});
