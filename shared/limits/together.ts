/** Counters that lie in one row: each is a number, and the end of the window that it counts. */
import type { Counter } from "./limits.ts";
import { windowOf } from "./window.ts";

/** A counter at a moment: its window ends then (epoch seconds). */
export interface Windowed extends Counter {
  readonly ends: number;
}

export const windowedAt = (counters: readonly Counter[], at: Date): readonly Windowed[] =>
  counters.map((counter) => ({ ...counter, ends: windowOf("", counter.seconds, at).ends }));

/** What a row has of a counter; nothing where it was never counted. */
export type Counted = { readonly n: number; readonly ends: number } | undefined;

/** Whether the row counts an earlier window. A caller whose clock is behind counts in the window that began meanwhile. */
export const isOver = (counted: Counted, { ends }: Windowed): boolean => !counted || counted.ends < ends;

export const isFull = (counted: Counted, counter: Windowed): boolean =>
  (isOver(counted, counter) ? 0 : (counted?.n ?? 0)) >= counter.most;
