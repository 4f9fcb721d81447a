/** The part of `npm run bench` that is the same on every machine: bytes, capacity units and calls of AWS. Time is never tested. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { functionsOf } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { bundleLines } from "./bundles.ts";
import { commandLines, webhookLines } from "./capacity.ts";
import { deskLines } from "./desk.ts";
import { playStory, type Story } from "./life.ts";
import { barLines } from "./life-bars.ts";
import { isOver } from "./table.ts";

let stack: Stack;
let story: Story;
beforeAll(async () => {
  stack = await startLocalStack();
  story = await playStory(stack, 2);
});
afterAll(() => stack?.stop());

test("no function is heavier than its bar", () => {
  const lines = bundleLines(functionsOf(stack.template));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(isOver)).toEqual([]);
});

test("the desk is no heavier than its bar before it shows anything", () => {
  expect(deskLines().filter(({ bar }) => bar !== undefined)).toHaveLength(1);
  expect(deskLines().filter(isOver)).toEqual([]);
});

test("no command costs more capacity units, nor makes more calls of AWS, than its bar", async () => {
  const lines = [...commandLines(story), ...(await webhookLines(stack))];
  for (const [unit, least] of Object.entries({ WCU: 7, "": 7 }))
    expect(
      lines.filter((line) => line.unit === unit && line.bar !== undefined).length,
    ).toBeGreaterThanOrEqual(least);
  expect(lines.filter(isOver)).toEqual([]);
});

test("no part of a case's life writes more, nor makes more calls of AWS, than its bar", () => {
  expect(barLines(story).filter(isOver)).toEqual([]);
});
