/** Plays many seeds, by default on as many threads as there are processor cores. */

import { availableParallelism } from "node:os";
import { inThreads } from "../support/threads.ts";
import { Tally } from "./core/tally.ts";
import type { Violation } from "./simulate.ts";

export interface SeedsToPlay {
  readonly from: number;
  readonly seeds: number;
  /** The name of a break in `breaks.ts`. */
  readonly broken?: string | undefined;
  /** Whether to stop at the first seed that breaks a law. */
  readonly untilFirst?: boolean;
  readonly onProgress?: (played: number) => void;
  /** The number of threads; by default the number of processor cores. Pass fewer on a shared machine. */
  readonly threads?: number | undefined;
}

export interface Failure {
  readonly seed: number;
  readonly violations: readonly Violation[];
}

export interface Played {
  readonly seeds: number;
  readonly tally: Tally;
  /** The failed seeds, in order. */
  readonly failures: readonly Failure[];
  readonly steps: number;
}

/** The task of a thread: the seeds `from`, `from + stride` and so on below `to`. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
  readonly broken?: string | undefined;
}

/** The results that a thread reports. */
export interface Progress {
  readonly seeds: number;
  readonly steps: number;
  readonly counts: Parameters<Tally["add"]>[0];
  readonly failures: readonly Failure[];
}

export async function playSeeds({
  from,
  seeds,
  broken,
  untilFirst,
  onProgress,
  threads = availableParallelism(),
}: SeedsToPlay): Promise<Played> {
  const stride = Math.min(threads, seeds);
  const played = { seeds: 0, steps: 0, tally: new Tally(), failures: [] as Failure[] };
  const shares = Array.from(
    { length: stride },
    (_, n): Share => ({ from: from + n, to: from + seeds, stride, broken }),
  );
  await inThreads<Share, Progress>(new URL("./worker.ts", import.meta.url), shares, (progress) => {
    played.seeds += progress.seeds;
    played.steps += progress.steps;
    played.tally.add(progress.counts);
    played.failures.push(...progress.failures);
    onProgress?.(played.seeds);
    return untilFirst && played.failures.length > 0 ? "enough" : undefined;
  });
  return { ...played, failures: played.failures.sort((a, b) => a.seed - b.seed) };
}
