/**
 * `npm run sabotage [-- --seeds 1000]`: takes each defence away, one at a time, and shows by which seed and which law the
 * simulation notices. Ends with 1 when it does not.
 */

import { parseArgs } from "node:util";
import { breaks } from "./breaks.ts";
import { playSeeds } from "./seeds.ts";

const { values } = parseArgs({ options: { seeds: { type: "string", default: "1000" } } });
const seeds = Number(values.seeds);
const width = Math.max(...Object.keys(breaks).map(({ length }) => length));
let unnoticed = 0;

for (const [name, { removes, from = 1 }] of Object.entries(breaks)) {
  const { failures } = await playSeeds({ from, seeds, broken: name, untilFirst: true });
  const [first] = failures;
  const [violation] = first?.violations ?? [];
  console.log(`${name.padEnd(width)} ${removes}`);
  if (first && violation) console.log(`${" ".repeat(width)} seed ${first.seed}: ${violation.law}\n`);
  else {
    unnoticed += 1;
    console.log(`${" ".repeat(width)} NOT NOTICED in ${seeds} seeds\n`);
  }
}
console.log(`${Object.keys(breaks).length - unnoticed} of ${Object.keys(breaks).length} removals noticed`);
if (unnoticed > 0) process.exitCode = 1;
