/** How suggestions fared on cases that their model had not learnt from (R20). Pure. */

import { type Counts, type Example, type Side, suggest } from "./suggesting.ts";

/** By label, such as `subject/food`: how often it was the first suggestion, and in how many of these cases staff ended with it. */
export type Trial = Readonly<Record<string, { readonly cases: number; readonly right: number }>>;

/** Cases of at least this many people are shown; fewer could reveal what became of one person's case. */
const fewestShown = 20;

const triedSides: readonly Side[] = ["subject", "unit"];

/** Adds cases that `counts` had not learnt from. */
export function tried(before: Trial, counts: Counts, examples: readonly Example[]): Trial {
  const trial = new Map(Object.entries(before));
  for (const { words, labels } of examples)
    for (const side of triedSides) {
      const [first] = suggest(counts, side, words);
      if (!first) continue;
      const label = `${side}/${first.label}`;
      const { cases, right } = trial.get(label) ?? { cases: 0, right: 0 };
      trial.set(label, { cases: cases + 1, right: right + (labels[side] === first.label ? 1 : 0) });
    }
  return Object.fromEntries(trial);
}

/** How often this suggestion was right; undefined while too few cases show it. */
export function recordOf(trial: Trial, side: Side, key: string): Trial[string] | undefined {
  const found = trial[`${side}/${key}`];
  return found && found.cases >= fewestShown ? found : undefined;
}
