/** A thread's share of the seeds. */

import { parentPort, workerData } from "node:worker_threads";
import { broken } from "./breaks.ts";
import { Tally } from "./core/tally.ts";
import { sound } from "./core/wiring.ts";
import type { Failure, Progress, Share } from "./seeds.ts";
import { simulate } from "./simulate.ts";

const share = workerData as Share;
const seedsAtOnce = 20;

for (let seed = share.from; seed < share.to; ) {
  const tally = new Tally();
  const failures: Failure[] = [];
  let [seeds, steps] = [0, 0];
  for (; seeds < seedsAtOnce && seed < share.to && failures.length === 0; seed += share.stride) {
    const wiring = share.broken === undefined ? sound : broken(share.broken, sound);
    const result = await simulate(seed, { wiring });
    seeds += 1;
    steps += result.steps;
    tally.add(result.tally.counts());
    if (result.violations.length > 0) failures.push({ seed, violations: result.violations });
  }
  const last = seed >= share.to;
  parentPort?.postMessage({ last, seeds, steps, counts: tally.counts(), failures } satisfies Progress);
}
