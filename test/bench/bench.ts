/**
 * `npm run bench`: what the functions cost, each with its bar; ends with 1 when one is over it.
 *
 * `--quick` takes fewer runs. `npm run bench -- growth` compares costs among a thousand and ten thousand cases instead, and
 * those of looking for what falls due among a thousand and a hundred thousand open rows; `-- growth 1000 1000000` among so many cases; `-- life` counts what a whole request
 * takes, for the cost report; `-- rates` reckons at how many registrations a second each part breaks; `-- size [1000 10000]` plays every operation of the API among so many cases.
 * Ratios, medians and counts, because machines differ and are never idle; `docs/develop/performance.md` says how each is taken.
 */

import { functionsOf } from "../../local/lambda/environment.ts";
import { templateFolder } from "../../local/stack/settings.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { loadTemplate } from "../../local/template/template.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { type Costs, costsAt, sizeLines, sizeTable } from "./at-size.ts";
import { bundleLines } from "./bundles.ts";
import { capacityLines } from "./capacity.ts";
import { coldStartLines, sdkAlone } from "./cold-start.ts";
import { deskLines } from "./desk.ts";
import { dueLines } from "./due.ts";
import { growthLines } from "./growth.ts";
import { firstInvocationLines, warmCpuLines } from "./invocations.ts";
import { latencyLines } from "./latency.ts";
import { lifeLines } from "./life.ts";
import { rates } from "./rates.ts";
import { isOver, type Line, tableOf } from "./table.ts";

const words = process.argv.slice(2);
const runs = words.includes("--quick")
  ? { coldStarts: 15, firsts: 7, warm: 40, latencies: 7 }
  : { coldStarts: 60, firsts: 21, warm: 200, latencies: 20 };

const progress = (what: string) => console.error(`… ${what}`);

async function costs(): Promise<readonly Line[]> {
  await synthesize();
  const functions = functionsOf(loadTemplate(templateFolder));
  progress(`${runs.coldStarts} cold starts of each kind of function`);
  const more = { "the AWS SDK's client alone": await sdkAlone(functions) };
  const still = [
    ...coldStartLines(functions, runs.coldStarts, more),
    ...bundleLines(functions),
    ...deskLines(),
  ];
  progress("the local stack");
  const stack = await startLocalStack();
  try {
    progress("page to inbox");
    const latency = await latencyLines(stack, runs.latencies);
    progress("first invocations");
    const firsts = await firstInvocationLines(stack, runs.firsts);
    progress("warm commands");
    const warm = await warmCpuLines(stack, runs.warm);
    progress("capacity units");
    return [...still, ...firsts, ...warm, ...(await capacityLines(stack)), ...latency];
  } finally {
    await stack.stop();
  }
}

const given = words.map(Number).filter((count) => count > 0);
const due = () => dueLines([1_000, 10_000, 100_000]);
const growth = async () => {
  const [few = 1_000, many = 10_000] = given;
  return [...(await growthLines(few, many)), ...(given.length > 0 ? [] : await due())];
};
const life = async () => {
  const stack = await startLocalStack();
  try {
    return await lifeLines(stack);
  } finally {
    await stack.stop();
  }
};
const size = async () => {
  const all = new Map<number, Costs>();
  for (const count of given.length > 1 ? given : [1_000, 10_000])
    all.set(count, await costsAt(count, progress));
  console.log(`${sizeTable(all)}\n`);
  return sizeLines(all);
};
const kinds = { growth, due, life, size, rates };
const [measure = costs] = Object.entries(kinds).flatMap(([word, run]) => (words.includes(word) ? [run] : []));
const lines = await measure();
const over = lines.filter(isOver);
console.log(tableOf(lines));
console.log(over.length === 0 ? "Nothing is over its bar." : `${over.length} over the bar.`);
process.exit(over.length === 0 ? 0 : 1);
