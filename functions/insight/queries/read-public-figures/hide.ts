/** Hides figures that would reveal something about a few people from the public (I2). Pure functions. */

import type { ShownCount, ShownShare } from "../../../../shared/figures/for-intake.ts";

/** Counts below this are hidden, except 0. */
const smallest = 5;
/** Percentages of a number below this are hidden. */
const leastForShare = 20;

const isSmall = (count: number): boolean => count > 0 && count < smallest;

export const shown = (count: number): ShownCount => (isSmall(count) ? null : count);

/**
 * Hides small parts of a sum that is public. When a hidden part could be computed from the sum and the other parts, the
 * smallest of the others is hidden, too, until at least two hidden parts add up to `smallest` or more.
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
 * Returns a part of a whole in per cent. When the part or the rest is below `smallest`, the function returns only a
 * bound, which fits every number below `smallest`. Returns null when the whole is below `leastForShare`.
 */
export function shownShare(part: number, whole: number): ShownShare {
  if (whole < leastForShare) return null;
  const most = smallest - 1;
  if (whole - part <= most) return { atLeast: Math.floor((100 * (whole - most)) / whole) };
  if (part <= most) return { atMost: Math.ceil((100 * most) / whole) };
  return { percent: Math.round((100 * part) / whole) };
}
