/** Runs a long campaign in this process and prints the results; `fuzz.ts` bundles and starts this file. */

import { parseArgs } from "node:util";
import { inProcess } from "./in-process.ts";
import { fuzz, tooMany } from "./run.ts";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});

const seed = Number(values.seed);
console.log(`seed ${seed}`);
const started = performance.now();
const tally = await fuzz({ requests: Number(values.requests), seed, open: inProcess });
const limits = await tooMany({ seed, open: inProcess }, tally);
const seconds = (performance.now() - started) / 1_000;
console.log(tally.text());
console.log(`answered before the limit: ${JSON.stringify(limits)}`);
console.log(`${tally.requests} requests, ${Math.round(tally.requests / seconds)} a second`);
const notReached = [...tally.neverSeen(), ...tally.neverTried()];
if (notReached.length > 0) console.log(`Not reached by these requests:\n${notReached.join("\n")}`);
const tooFew = tally.tooFewTaken();
if (tooFew.length > 0) console.log(`Too few valid requests were taken:\n${tooFew.join("\n")}`);
process.exitCode = tooFew.length > 0 ? 1 : 0;
