/** Plays a thread's share of the seeds. */

import { setImmediate } from "node:timers/promises";
import { playShare } from "../support/threads.ts";
import { broken } from "./breaks.ts";
import { Tally } from "./core/tally.ts";
import { sound } from "./core/wiring.ts";
import type { Failure, Progress, Share } from "./seeds.ts";
import { simulate } from "./simulate.ts";

const seedsAtOnce = 20;

await playShare<Share, Progress>(async (share, tell) => {
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
    tell({ seeds, steps, counts: tally.counts(), failures });
    // Lets the event loop run: the timer of a crashed function keeps its whole run in memory until the loop handles it.
    await setImmediate();
  }
});
