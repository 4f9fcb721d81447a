/** Hides figures that would reveal a few people from the public (I2). Pure. */

import type { ShownCount, ShownShare } from "../../../../shared/figures/for-intake.ts";

/** Smaller counts but 0 are hidden. */
const smallest = 5;
/** Percentages of smaller numbers are hidden. */
const leastForShare = 20;

const isSmall = (count: number): boolean => count > 0 && count < smallest;

export const shown = (count: number): ShownCount => (isSmall(count) ? null : count);

/**
 * The parts of a known sum. When a hidden part could be computed from the sum and the others, the smallest of
 * the others is hidden too, until at least two parts are hidden that add up to `smallest` or more.
 */
export function shownTogether(counts: readonly number[]): readonly ShownCount[] {
  const hidden = new Set([...counts.keys()].filter((at) => isSmall(counts[at] ?? 0)));
  const others = [...counts.keys()]
    .filter((at) => !hidden.has(at) && (counts[at] ?? 0) > 0)
    .toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0));
  const total = () => [...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  while (hidden.size > 0 && (hidden.size < 2 || total() < smallest)) {
    const next = others.shift();
    if (next === undefined) break;
    hidden.add(next);
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}

/**
 * A part of a whole in per cent. With fewer than `smallest` in the part or the rest, only a bound is given:
 * the share that `smallest` would have.
 */
export function shownShare(part: number, whole: number): ShownShare {
  if (whole < leastForShare) return null;
  const most = smallest - 1;
  if (whole - part <= most) return { atLeast: Math.floor((100 * (whole - most)) / whole) };
  if (part <= most) return { atMost: Math.ceil((100 * most) / whole) };
  return { percent: Math.round((100 * part) / whole) };
}
