/**
 * Several counters in one row of the table. For each counter, the row has a number and the end of the
 * counter's window.
 */
import type { Counter } from "./limits.ts";
import { windowOf } from "./window.ts";

/** A counter with the end of its present window, in seconds since 1970. */
export interface Windowed extends Counter {
  readonly ends: number;
}

export const windowedAt = (counters: readonly Counter[], at: Date): readonly Windowed[] =>
  counters.map((counter) => ({ ...counter, ends: windowOf("", counter.seconds, at).ends }));

/**
 * The stored state of a counter: its number and the end of its window; undefined when nothing was ever
 * counted.
 */
export type Counted = { readonly n: number; readonly ends: number } | undefined;

/**
 * Whether the stored number belongs to an earlier window. When the stored window is newer, because the
 * caller's clock is behind, the caller counts in the stored window.
 */
export const isOver = (counted: Counted, { ends }: Windowed): boolean => !counted || counted.ends < ends;

export const isFull = (counted: Counted, counter: Windowed): boolean =>
  (isOver(counted, counter) ? 0 : (counted?.n ?? 0)) >= counter.most;
