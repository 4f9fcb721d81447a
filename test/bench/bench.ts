/**
 * `npm run bench`: measures the Lambda functions and exits with 1 when a figure exceeds its upper limit (`bar`).
 *
 * - `--quick` makes fewer runs; `--write` puts the table into `docs/develop/performance.md`.
 * - `-- cold` measures only the starts of functions, `-- warm` only invocations.
 * - `-- growth [1000 1000000]` compares costs of operations among few and many cases; without numbers, also of sweeps.
 * - `-- due` compares the costs of sweeps of due rows.
 * - `-- life` counts what a request costs from registration to answer, for the cost report.
 * - `-- rates` computes the highest number of registrations a second that each part of the system can handle.
 * - `-- size [1000 10000]` runs every API operation in stacks with these numbers of cases.
 * - `-- rebuild [1000 10000]` measures the rebuilding of views and figures, `-- load` the calls of concurrent clients.
 *
 * The results are ratios, medians and counts, because machines differ; `docs/develop/performance.md` describes each method.
 */

import { functionsOf } from "../../local/lambda/environment.ts";
import { templateFolder } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { loadTemplate } from "../../local/template/template.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { type Costs, costsAt, sizeLines, sizeTable } from "./at-size.ts";
import { bundleLines } from "./bundles.ts";
import { commandLines, readLines, webhookLines } from "./capacity.ts";
import { coldStartLines, named } from "./cold-start.ts";
import { sdkAlone } from "./comparison-bundles.ts";
import { deskLines } from "./desk.ts";
import { dueLines } from "./due.ts";
import { growthLines } from "./growth.ts";
import { writeIntoDocument } from "./in-document.ts";
import { firstInvocationLines, warmCpuLines } from "./invocations.ts";
import { latencyLines } from "./latency.ts";
import { playStory } from "./life.ts";
import { byFunction } from "./life-bars.ts";
import { lifeLines } from "./life-lines.ts";
import { load } from "./load.ts";
import { rates } from "./rates.ts";
import { rebuildAmong, rebuildTable, type Took, type WorkedOn, workedOn } from "./rebuild.ts";
import { isOver, type Line, tableOf } from "./table.ts";

const words = process.argv.slice(2);
const runs = words.includes("--quick")
  ? { coldStarts: 15, firsts: 7, warm: 40, latencies: 7, lives: 3, load: { calls: 48, within: 20_000 } }
  : { coldStarts: 60, firsts: 21, warm: 200, latencies: 20, lives: 10, load: { calls: 192, within: 60_000 } };

const progress = (what: string) => console.error(`… ${what}`);

async function deployed() {
  await synthesize();
  const functions = functionsOf(loadTemplate(templateFolder));
  return { functions, sdk: await sdkAlone(named(functions, "intake-register-api")) };
}

async function cold(): Promise<readonly Line[]> {
  const { functions, sdk } = await deployed();
  progress(`${runs.coldStarts} cold starts of each kind of function`);
  return coldStartLines(functions, sdk, runs.coldStarts);
}

async function onStack(measure: (stack: Stack) => Promise<readonly Line[]>): Promise<readonly Line[]> {
  progress("the local stack");
  const stack = await startLocalStack();
  try {
    return await measure(stack);
  } finally {
    await stack.stop();
  }
}

async function invocations(stack: Stack): Promise<readonly Line[]> {
  const { sdk } = await deployed();
  progress("first invocations");
  const firsts = await firstInvocationLines(stack, sdk, runs.firsts);
  progress("warm commands");
  return [...firsts, ...(await warmCpuLines(stack, sdk, runs.warm))];
}

async function costs(): Promise<readonly Line[]> {
  const starts = await cold();
  const { functions } = await deployed();
  const running = await onStack(async (stack) => {
    progress("page to inbox");
    const latency = await latencyLines(stack, runs.latencies);
    const invoked = await invocations(stack);
    progress("capacity units and calls of AWS");
    const story = await playStory(stack, runs.lives);
    const commands = [...commandLines(story), ...(await webhookLines(stack)), ...(await readLines(stack))];
    return [...invoked, ...commands, ...lifeLines(stack, story), ...latency];
  });
  return [...starts, ...bundleLines(functions), ...deskLines(), ...running];
}

const given = words.map(Number).filter((count) => count > 0);
const due = () => dueLines([1_000, 10_000, 100_000]);
const growth = async () => {
  const [few = 1_000, many = 10_000] = given;
  return [...(await growthLines(few, many)), ...(given.length > 0 ? [] : await due())];
};
const life = () =>
  onStack(async (stack) => {
    progress(`${runs.lives} requests, from registering to the answer`);
    const story = await playStory(stack, runs.lives);
    if (words.includes("--by-function")) console.log(`${byFunction(story)}\n`);
    return lifeLines(stack, story);
  });
const loadTable = () =>
  onStack(async (stack) => {
    console.log(await load(stack, runs.load, progress));
    return [];
  });
const warm = () => onStack(invocations);
const size = async () => {
  const all = new Map<number, Costs>();
  for (const count of given.length > 1 ? given : [1_000, 10_000])
    all.set(count, await costsAt(count, progress));
  console.log(`${sizeTable(all)}\n`);
  return sizeLines(all);
};
const rebuild = async () => {
  let original: WorkedOn | undefined;
  await onStack(async (stack) => {
    original = await workedOn(stack);
    return [];
  });
  const took: Took[] = [];
  for (const count of given.length > 0 ? given : [1_000, 10_000])
    if (original) took.push(...(await rebuildAmong(original, count, progress)));
  console.log(`${rebuildTable(took)}\n`);
  return [];
};
const kinds = { growth, due, life, size, rates, rebuild, load: loadTable, cold, warm };
const [measure = costs] = Object.entries(kinds).flatMap(([word, run]) => (words.includes(word) ? [run] : []));
const lines = await measure();
const over = lines.filter(isOver);
if (lines.length > 0) console.log(tableOf(lines));
if (words.includes("--write") && measure === costs)
  writeIntoDocument(
    lines,
    `${runs.coldStarts} cold starts, ${runs.firsts} first invocations, ${runs.warm} warm commands and ${runs.latencies} latencies of each kind`,
  );
console.log(over.length === 0 ? "Nothing is over its bar." : `${over.length} over the bar.`);
process.exit(over.length === 0 ? 0 : 1);
