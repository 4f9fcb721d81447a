/** What of figures is shown to everybody (I2): nothing from which one could tell a few people. Pure. */

import type { ShownCount, ShownShare } from "../../../../shared/figures/for-intake.ts";

/** A count of fewer, but of somebody, is hidden. */
const smallest = 5;
/** A share of fewer is not told. */
const leastForShare = 20;

const isSmall = (count: number): boolean => count > 0 && count < smallest;

export const shown = (count: number): ShownCount => (isSmall(count) ? null : count);

/**
 * The parts of a sum that is known. Where what is hidden could be reckoned from the sum and the others, the smallest of those is hidden
 * with it, until what is hidden is at least `smallest` together and of two at least.
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
 * A part of a whole in percent. Where fewer than `smallest` are left, or are the part, it is only told that the share is at least, or at
 * most, what that many would make of it.
 */
export function shownShare(part: number, whole: number): ShownShare {
  if (whole < leastForShare) return null;
  const most = smallest - 1;
  if (whole - part <= most) return { atLeast: Math.floor((100 * (whole - most)) / whole) };
  if (part <= most) return { atMost: Math.ceil((100 * most) / whole) };
  return { percent: Math.round((100 * part) / whole) };
}
