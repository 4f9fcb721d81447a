/** How suggestions fared on cases that their model had not learnt from (R20). Pure. */

import { type Counts, type Example, mostFrequent, type Side, suggest } from "./suggesting.ts";

/** How often a label was the first suggestion, and in how many of these cases staff ended with it. */
interface Score {
  readonly cases: number;
  readonly right: number;
}

/** `usual`: in how many of these cases the most frequent label of the model would have been right; only for kinds. */
type Fared = Score & { readonly usual?: number };

/** By label, such as `subject/food`. */
export type Trial = { readonly [label: string]: Fared };

/** Cases of at least this many people are shown; fewer could reveal what became of one person's case. */
const fewestShown = 20;

const triedSides: readonly Side[] = ["subject", "unit", "kind"];

/** Adds cases that `counts` had not learnt from. */
export function tried(before: Trial, counts: Counts, examples: readonly Example[]): Trial {
  const trial = new Map(Object.entries(before));
  const usual = mostFrequent(counts, "kind");
  for (const { words, labels } of examples)
    for (const side of triedSides) {
      const [first] = suggest(counts, side, words);
      if (!first) continue;
      const label = `${side}/${first.label}`;
      const is = labels[side];
      const fared = trial.get(label) ?? { cases: 0, right: 0 };
      trial.set(label, {
        cases: fared.cases + 1,
        right: fared.right + (is === first.label ? 1 : 0),
        ...(side === "kind" && { usual: (fared.usual ?? 0) + (is === usual ? 1 : 0) }),
      });
    }
  return Object.fromEntries(trial);
}

/** How often this suggestion was right; undefined while too few cases show it. */
export function recordOf(trial: Trial, side: Side, key: string): Score | undefined {
  const found = trial[`${side}/${key}`];
  return found && found.cases >= fewestShown ? { cases: found.cases, right: found.right } : undefined;
}

/**
 * Whether the first suggestions of this side were right more often than always the most frequent label would have been.
 * False while too few cases show it.
 */
export function isBetterThanUsual(trial: Trial, side: Side): boolean {
  const fared = Object.entries(trial).flatMap(([label, each]) =>
    label.startsWith(`${side}/`) ? [each] : [],
  );
  const sum = (of: (each: Fared) => number): number => fared.reduce((total, each) => total + of(each), 0);
  const [cases, right, usual] = [sum((each) => each.cases), sum((each) => each.right), sum(usualOf)];
  return cases >= fewestShown && right > usual;
}

/** A side whose usual label is not counted is taken as no better than usual. */
const usualOf = ({ cases, usual = cases }: Fared): number => usual;
