/** The machine-independent part of `npm run bench`: bytes, capacity units and calls of AWS. No test measures time. */
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

test("no function is heavier than its bar", () => {
  expect(bundles().length).toBeGreaterThan(10);
  expect(bundles().filter(isOver)).toEqual([]);
});

test("the desk loads no more than its bar before it shows anything", () => {
  expect(deskLines().filter(({ bar }) => bar !== undefined)).toHaveLength(1);
  expect(deskLines().filter(isOver)).toEqual([]);
});

test("no command exceeds its bar of capacity units or calls of AWS", () => {
  for (const [unit, least] of Object.entries({ WCU: 7, "": 7 }))
    expect(
      commands.filter((line) => line.unit === unit && line.bar !== undefined).length,
    ).toBeGreaterThanOrEqual(least);
  expect(commands.filter(isOver)).toEqual([]);
});

test("no part of a case's life exceeds its bar of writes or calls of AWS", () => {
  expect(barLines(story).filter(isOver)).toEqual([]);
});

test("documents quote the counted figures", () => {
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

test("the cost report uses the counted figures", () => {
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
