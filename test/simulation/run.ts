/**
 * `npm run simulate -- --seeds 1000 --from 1 [--break NAME] [--story]`: plays so many seeds. Ends with 1 when a law was
 * broken, naming the seed and telling its story, or when something that should happen never did.
 */
import { parseArgs } from "node:util";
import { Tally } from "./core/tally.ts";
import { simulate } from "./simulate.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "1" },
    story: { type: "boolean", default: false },
  },
});
const total = new Tally();
const started = performance.now();
let failures = 0;
for (let seed = Number(values.from); seed < Number(values.from) + Number(values.seeds); seed += 1) {
  const r = await simulate(seed, { told: values.story });
  for (const k of ["fault", "command", "effect", "refusal"] as const)
    for (const [n, t] of r.tally.all(k)) total.count(k, n, t);
  if (values.story) console.log(r.story.join("\n"));
  if (r.violations.length) {
    failures++;
    console.log(seed, r.steps, r.violations.slice(0, 3));
    if (failures > 5) break;
  }
}
const seconds = (performance.now() - started) / 1000;
for (const k of ["fault", "command", "effect", "refusal"] as const)
  console.log(k, Object.fromEntries(total.all(k)));
console.log(`${(Number(values.seeds) / seconds).toFixed(0)} seeds/s`, failures);
