/** Computes how often a screen reads its data again: less often while nothing changes (ADR 0055). */

/** A screen is read less often after this many milliseconds without a change. */
const untilQuiet = 60_000;
/**
 * The most milliseconds after which an unchanged screen reads its data again. A screen whose usual pause is longer
 * keeps that pause.
 */
const longest = 60_000;

/**
 * Returns the milliseconds until the screen reads its data again.
 * @param pause the milliseconds for a screen whose data change; `false`: the data are not read again
 * @param unchanged milliseconds since the last change
 */
export function quieter(pause: number | false, unchanged: number): number | false {
  if (pause === false || unchanged < untilQuiet) return pause;
  return Math.max(pause, Math.min(3 * pause, longest));
}
