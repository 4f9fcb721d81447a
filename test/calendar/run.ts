/**
 * `npm run calendar -- --cases 1000000 --seed 1`: compares this number of deadlines with an independent walk minute by minute
 * (law 5), and prints how many deadlines of each kind were compared. When product and walk differ, it prints the smallest
 * case in which they differ and exits with 1.
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
