/**
 * `npm run due -- --open 33000 --due 500 --seeds 20`: so many answers fall due in one minute among so many open cases (three
 * clocks each), in as many runs. Ends with 1 when one was not acted on within five minutes, or told twice (D9).
 */

import { parseArgs } from "node:util";
import { minutesAllowed, playDue } from "./play.ts";

const { values } = parseArgs({
  options: {
    open: { type: "string", default: "33000" },
    due: { type: "string", default: "500" },
    seeds: { type: "string", default: "20" },
    from: { type: "string", default: "1" },
  },
});
const [open, due, from] = [Number(values.open), Number(values.due), Number(values.from)];
let broken = 0;

for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
  const { twice, ...played } = await playDue({ open, due, seed });
  const isWhole = played.cases === due && played.warned === due && played.escalated === due;
  if (twice.length > 0 || !isWhole) {
    broken += 1;
    console.log(`BROKEN by seed ${seed}: ${twice.join(", ")}`);
  }
  console.log(`seed ${seed}: ${JSON.stringify(played)}`);
}
console.log(
  `${values.seeds} runs of ${due} due at once; ${broken} not done within ${minutesAllowed} minutes, or twice`,
);
if (broken > 0) process.exitCode = 1;
