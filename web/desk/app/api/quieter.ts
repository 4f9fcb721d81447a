/** How often a screen reads again: less often when nothing changes (ADR 0055). */

/** Milliseconds without a change after which a screen is quiet. */
const untilQuiet = 60_000;
/** Longest pause of a quiet screen, in milliseconds; a screen with a longer pause keeps it. */
const longest = 60_000;

/**
 * Returns the milliseconds until the next reading.
 * @param pause milliseconds between readings of a changing screen; `false`: no further readings
 * @param unchanged milliseconds since the last change
 */
export function quieter(pause: number | false, unchanged: number): number | false {
  if (pause === false || unchanged < untilQuiet) return pause;
  return Math.max(pause, Math.min(3 * pause, longest));
}
