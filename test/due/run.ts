/**
 * `npm run due -- --open 33000 --due 500 --seeds 20 [--calm]`: plays 20 runs in which 500 answers are due in one minute among
 * 33,000 open cases. Sweeps die and are throttled, unless `--calm` is given. Exits with 1 when an answer was missed or
 * handled twice; with `--calm`, also when handling all answers took more than five minutes (D9).
 */

import { parseArgs } from "node:util";
import { inThreads } from "../support/threads.ts";
import { minutesAllowed, type Played, type Size } from "./play.ts";

const { values } = parseArgs({
  options: {
    open: { type: "string", default: "33000" },
    due: { type: "string", default: "500" },
    seeds: { type: "string", default: "20" },
    from: { type: "string", default: "1" },
    calm: { type: "boolean", default: false },
  },
});
const [open, due, from] = [Number(values.open), Number(values.due), Number(values.from)];
const program = new URL("./worker.ts", import.meta.url);
let broken = 0;

for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
  await inThreads<Size, Played>(program, [{ open, due, seed, stormy: !values.calm }], (one) =>
    hear(seed, one),
  );
}
console.log(`${values.seeds} runs of ${due} due at once; ${broken} late, missed, or handled twice`);
if (broken > 0) process.exitCode = 1;

function hear(seed: number, { twice, ...played }: Played): void {
  const isWhole = played.cases === due && played.warned === due && played.escalated === due;
  const isLate = values.calm && played.minutes > minutesAllowed;
  if (twice.length > 0 || !isWhole || isLate) {
    broken += 1;
    console.log(`BROKEN by seed ${seed}: ${twice.join(", ")}`);
  }
  console.log(`seed ${seed}: ${JSON.stringify(played)}`);
}
