/** Plays a share of the organisations in a thread. */
import { playShare } from "../support/threads.ts";
import { type Counts, play } from "./play.ts";

/** The seeds of the organisations to play: `from`, `from + stride` and so on below `to`. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
}

/** The result of the play in one randomly generated organisation. */
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
