/**
 * Counts uses, such as a person's registrations, in a row. The row has the end of the present window of time, and the
 * names of the uses that were counted in this window.
 */
import type { Attributes, Use, UsedRow } from "./table.ts";

interface Uses {
  readonly ends?: number;
  readonly uses?: readonly string[];
}

/**
 * The names that are counted in the window of `use`. When the stored window is newer, because the caller's
 * clock is behind, the caller counts in the stored window.
 */
const usesIn = ({ ends = 0, uses = [] }: Uses, use: Use): readonly string[] => (ends < use.ends ? [] : uses);

/** The reason why a use is not counted; undefined when it is to be counted. */
export function notCounted(row: Attributes, use: Use): Exclude<UsedRow["counted"], "first"> | undefined {
  const uses = usesIn(row, use);
  if (uses.includes(use.once)) return "again";
  return uses.length >= use.most ? "full" : undefined;
}

/** The attributes of a row after a use was counted in it. */
export const withUse = (row: Attributes, use: Use): Attributes => ({
  ...row,
  ends: Math.max(use.ends, (row as Uses).ends ?? 0),
  uses: [...usesIn(row, use), use.once],
});
