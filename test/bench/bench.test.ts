/**
 * Tests those figures of `npm run bench` that are equal on every machine: bytes, capacity units and AWS calls. No test
 * measures time.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../infra/bundle/lambdas.ts";
import { functionsOf } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { perRequest } from "../../scripts/ops/cost/figures.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { bundleLines } from "./bundles.ts";
import { commandLines, webhookLines } from "./capacity.ts";
import { deskLines } from "./desk.ts";
import { differing, quotedIn } from "./documented.ts";
import { calmest, playStory, type Story } from "./life.ts";
import { barLines } from "./life-bars.ts";
import { figureLines, paceLines } from "./life-lines.ts";
import { isOver, type Line } from "./table.ts";

let stack: Stack;
let story: Story;
let commands: readonly Line[];
beforeAll(async () => {
  stack = await startLocalStack();
  story = await playStory(stack, 2);
  commands = [...commandLines(story), ...(await webhookLines(stack))];
});
afterAll(() => stack?.stop());

const bundles = () => bundleLines(functionsOf(stack.template));

test("no Lambda function's bundle exceeds its size limit", () => {
  expect(bundles().length).toBeGreaterThan(10);
  expect(bundles().filter(isOver)).toEqual([]);
});

test("the scripts that the desk loads before it shows anything stay within their size limit", () => {
  expect(deskLines().filter(({ bar }) => bar !== undefined)).toHaveLength(1);
  expect(deskLines().filter(isOver)).toEqual([]);
});

test("no command exceeds its limit of DynamoDB capacity units or AWS calls", () => {
  for (const [unit, least] of Object.entries({ WCU: 7, "": 7 }))
    expect(
      commands.filter((line) => line.unit === unit && line.bar !== undefined).length,
    ).toBeGreaterThanOrEqual(least);
  expect(commands.filter(isOver)).toEqual([]);
});

test("no step from registration to answer exceeds its limit of DynamoDB write units or AWS calls", () => {
  expect(barLines(story).filter(isOver)).toEqual([]);
});

test("every figure that a document quotes from the bench equals the counted figure", () => {
  const figures = figureLines(calmest(story)).filter(({ unit }) => unit !== "ms");
  const lines = [...bundles(), ...deskLines(), ...commands, ...barLines(story), ...figures];
  const quoted = globSync("docs/**/*.md", { cwd: root }).flatMap((document) =>
    quotedIn(document, readFileSync(join(root, document), "utf8")),
  );
  expect(quoted.filter(({ marked }) => marked).length).toBeGreaterThan(10);
  const names = new Set(lines.map(({ what }) => what));
  expect(quoted.filter(({ marked, what }) => !marked && names.has(what)).length).toBeGreaterThan(30);
  expect(differing(quoted, lines)).toEqual([]);
});

test("the figures that the cost report uses equal the counted figures", () => {
  const of = {
    write: "written",
    read: "read",
    invocations: "invocations at a million a month",
    queueCalls: "calls of SQS at a million a month",
    logBytes: "lines of logs",
    sms: "SMS",
  };
  const events = { events: "events put on the bus", handled: "events that consumers handled" };
  const quoted = Object.entries({ ...of, ...events }).map(([name, what]) => ({
    ...{ document: "scripts/ops/cost/figures.ts", what: `a request's life: ${what}`, marked: true },
    figure: perRequest[name as keyof typeof perRequest],
  }));
  const lines = [...figureLines(calmest(story)), ...paceLines(stack, story)];
  expect(differing(quoted, lines)).toEqual([]);
});
