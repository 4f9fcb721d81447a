/** A thread's share of the organisations. */
import { playShare } from "../support/threads.ts";
import { type Counts, play } from "./play.ts";

/** The organisations `from`, `from + stride` … below `to`. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
}

/** The outcome of one organisation. */
export interface Told {
  readonly seed: number;
  readonly counts: Counts;
  readonly violations: readonly string[];
}

await playShare<Share, Told>(async ({ from, to, stride }, tell) => {
  for (let seed = from; seed < to; seed += stride) {
    const { counts, violations } = await play(seed);
    tell({ seed, counts, violations });
  }
});
