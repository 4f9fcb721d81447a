/** How often a screen reads again by itself: more seldom once nothing changed on it for a while (ADR 0055). */

/** Milliseconds without a change after which a screen is quiet. */
const untilQuiet = 60_000;
/** Milliseconds between readings of a quiet screen, at most; one that reads more seldom anyway goes on as it is. */
const longest = 60_000;

/**
 * @param pause milliseconds between readings of a screen on which things change; `false`: it reads once
 * @param unchanged milliseconds since it last read something new
 */
export function quieter(pause: number | false, unchanged: number): number | false {
  if (pause === false || unchanged < untilQuiet) return pause;
  return Math.max(pause, Math.min(3 * pause, longest));
}
