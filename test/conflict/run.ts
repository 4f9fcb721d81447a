/**
 * `npm run conflict -- --steps 1000000 --from 1`: plays this number of steps, 200 in each organisation, and prints how
 * often each step was tried and accepted. Exits with 1 when a user in conflict of interest influenced a case (R2, R13),
 * and prints the seed. Also exits with 1 when fewer than three in ten steps were accepted, or when one of the steps was
 * never accepted, since such a run tests too little.
 */

import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { inThreads } from "../support/threads.ts";
import { type Counts, stepsEach } from "./play.ts";
import { steps } from "./steps.ts";
import type { Share, Told } from "./worker.ts";

const { values } = parseArgs({
  options: { steps: { type: "string", default: "1000000" }, from: { type: "string", default: "1" } },
});
const [first, organisations] = [Number(values.from), Math.ceil(Number(values.steps) / stepsEach)];
/** The smallest share of accepted steps; a run with a smaller share tests too little. */
const leastAccepted = 0.3;
const all: Counts = new Map();
let broken = 0;
let played = 0;

const stride = Math.min(availableParallelism(), organisations);
const shares = Array.from({ length: stride }, (_, n) => ({
  from: first + n,
  to: first + organisations,
  stride,
}));
await inThreads<Share, Told>(
  new URL("./worker.ts", import.meta.url),
  shares,
  ({ seed, counts, violations }) => {
    for (const [what, { tried, accepted }] of counts) {
      const before = all.get(what) ?? { tried: 0, accepted: 0 };
      all.set(what, { tried: before.tried + tried, accepted: before.accepted + accepted });
    }
    if (violations.length > 0) console.log(`BROKEN by seed ${seed}\n  ${violations.join("\n  ")}`);
    broken += violations.length > 0 ? 1 : 0;
    played += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${played} of ${organisations} `);
  },
);

const whole = [...all.values()].reduce(
  (sum, one) => ({ tried: sum.tried + one.tried, accepted: sum.accepted + one.accepted }),
  { tried: 0, accepted: 0 },
);
const share = whole.accepted / whole.tried;
const byOthers = [
  "inform",
  "reply",
  "withdraw",
  "object",
  "rate",
  "register-request",
  "publish-directory",
  "a-day-passes",
];
const never = [...Object.keys(steps), ...byOthers].filter((what) => !all.get(what)?.accepted);

for (const [what, { tried, accepted }] of [...all].sort()) console.log(`${accepted} of ${tried}  ${what}`);
for (const what of never) console.log(`never accepted: ${what}`);
console.log(
  `${whole.tried} steps in ${organisations} organisations from ${first}, ${Math.round(share * 100)} % accepted; ` +
    `${broken} with a user in conflict who had influence`,
);
if (broken > 0 || never.length > 0 || share < leastAccepted) process.exitCode = 1;
