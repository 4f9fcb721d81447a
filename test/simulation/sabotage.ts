/**
 * `npm run sabotage [-- --seeds 1000 --threads 1 --break NAME]` removes one defence after another, and prints the seed and
 * the law by which the simulation notices each removal. Exits with 1 when a removal is not noticed.
 */

import { parseArgs } from "node:util";
import { breaks } from "./breaks.ts";
import { playSeeds } from "./seeds.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    threads: { type: "string" },
    break: { type: "string", multiple: true },
  },
});
const seeds = Number(values.seeds);
const threads = values.threads === undefined ? undefined : Number(values.threads);
const chosen = Object.entries(breaks).filter(([name]) => values.break?.includes(name) ?? true);
const width = Math.max(...Object.keys(breaks).map(({ length }) => length));
let unnoticed = 0;

for (const [name, { removes, from = 1 }] of chosen) {
  const { failures } = await playSeeds({ from, seeds, broken: name, untilFirst: true, threads });
  const [first] = failures;
  const [violation] = first?.violations ?? [];
  console.log(`${name.padEnd(width)} ${removes}`);
  if (first && violation) console.log(`${" ".repeat(width)} seed ${first.seed}: ${violation.law}\n`);
  else {
    unnoticed += 1;
    console.log(`${" ".repeat(width)} NOT NOTICED in ${seeds} seeds\n`);
  }
}
console.log(`${chosen.length - unnoticed} of ${chosen.length} removals noticed`);
if (unnoticed > 0) process.exitCode = 1;
