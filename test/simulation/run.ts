/**
 * `npm run simulate -- --seeds 1000 --from 1 [--break NAME] [--threads 1]` plays this number of seeds and prints how
 * often each fault, command and effect occurred. Exits with 1 when a law was broken, and then prints the failed seeds
 * and what happened in the first of them. Also exits with 1 when something that `expected.ts` lists never occurred.
 */

import { parseArgs } from "node:util";
import { breaks, broken } from "./breaks.ts";
import { kinds, type Tally } from "./core/tally.ts";
import { sound } from "./core/wiring.ts";
import { enoughSeeds, expectAll } from "./expected.ts";
import { type Failure, playSeeds } from "./seeds.ts";
import { simulate } from "./simulate.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "1" },
    break: { type: "string" },
    threads: { type: "string" },
  },
});
const [from, seeds] = [wholeNumber("from", values.from), wholeNumber("seeds", values.seeds)];
const wiring = values.break === undefined ? sound : broken(values.break, sound);
if (values.break !== undefined) console.log(`Without a defence: ${breaks[values.break]?.removes}`);

const started = performance.now();
const played = await playSeeds({
  from,
  seeds,
  broken: values.break,
  untilFirst: values.break !== undefined,
  onProgress,
  threads: values.threads === undefined ? undefined : wholeNumber("threads", values.threads),
});
const rate = played.seeds / ((performance.now() - started) / 1_000);
const complete = printCounts(played.tally);
console.log(
  `${played.seeds} seeds from ${from}, ${Math.round(played.steps / played.seeds)} steps each, ${Math.round(rate)} seeds/s; ` +
    `${played.failures.length} broke a law`,
);
if (played.failures[0]) await tellOf(played.failures[0]);
if (played.failures.length > 0 || !complete) process.exitCode = 1;

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number from 1`);
}

function onProgress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${seeds} `);
}

/**
 * Prints the counts. Returns whether everything that `expected.ts` lists occurred; in a short run or with a break,
 * always returns true.
 */
function printCounts(tally: Tally): boolean {
  const long = played.seeds >= enoughSeeds && values.break === undefined;
  if (long) expectAll(tally);
  for (const kind of kinds) {
    console.log(`\n${kind}s`);
    for (const [name, times] of tally.all(kind)) console.log(`${String(times).padStart(9)}  ${name}`);
  }
  const missing = tally.missing();
  for (const name of missing) console.log(`\nnever occurred: ${name}`);
  console.log("");
  return missing.length === 0;
}

async function tellOf({ seed, violations }: Failure): Promise<void> {
  const { story } = await simulate(seed, { told: true, wiring });
  console.log(
    `\nThe story of seed ${seed} (again: npm run simulate -- --seeds 1 --from ${seed}${again()})\n`,
  );
  console.log(story.join("\n"));
  console.log("");
  for (const { law, what } of violations) console.log(`BROKEN  ${law}\n        ${what}`);
  console.log(`\nseeds that broke a law: ${played.failures.map((failure) => failure.seed).join(", ")}`);
}

function again(): string {
  return values.break === undefined ? "" : ` --break ${values.break}`;
}
