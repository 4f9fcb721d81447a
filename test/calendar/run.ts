/**
 * `npm run calendar -- --cases 1000000 --seed 1`: compares this many clocks with the oracle that walks minute by minute, and
 * prints their kinds. Exits with 1 and the smallest case found when the two differ (law 5).
 */
import { parseArgs } from "node:util";
import { compare } from "./campaign.ts";

const { values } = parseArgs({
  options: { cases: { type: "string", default: "1000000" }, seed: { type: "string", default: "1" } },
});

const { compared, kinds, found } = compare(Number(values.cases), Number(values.seed));
for (const [kind, count] of [...kinds].sort()) console.log(`${count}  ${kind}`);
console.log(`${compared} clocks compared, seed ${values.seed}; ${found ? "they differ" : "all agree"}`);
if (found) {
  console.log(found);
  process.exitCode = 1;
}
