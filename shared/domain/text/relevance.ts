/** How well a text fits what is looked for, and how like two texts are (R18, R14, C9). Pure; browser-safe. */

/** A text that has some of the words. */
export interface Candidate {
  readonly id: string;
  /** Which of the words it has. */
  readonly has: ReadonlySet<string>;
  /** How many different words it has in all. */
  readonly size: number;
}

export interface Scored {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
}

/** The part of what is looked for that must be there, by weight, for a text to be shown at all. */
const leastFit = 0.5;
/** From here on two texts are suggested as about the same matter. */
const leastLikeness = 0.2;

type Weight = (word: string) => number;

/** What a word weighs: the fewer of these have it, the more. What somebody may not see is not among them, and weighs nothing. */
function weightAmong(candidates: readonly Candidate[]): Weight {
  const having = (word: string) => candidates.filter(({ has }) => has.has(word)).length;
  return (word) => Math.log(1 + (candidates.length + 1) / (having(word) + 1));
}

const weighed = (words: readonly string[], weight: Weight): number =>
  words.reduce((sum, word) => sum + weight(word), 0);

/** How much of the words is there, by weight: 0 to 1. */
function coverage(words: readonly string[], { has }: Candidate, weight: Weight): number {
  const all = weighed(words, weight);
  const there = words.filter((word) => has.has(word));
  return all === 0 ? 0 : weighed(there, weight) / all;
}

/** How many of the words are there: what is read first is chosen by it, before anything is known of who may see what. */
export const mostFirst = (one: Candidate, other: Candidate): number => other.has.size - one.has.size;

/** The texts that fit what is looked for: those with the most of the words first, then those with the rarest; else as they came. */
export function fitting(words: readonly string[], candidates: readonly Candidate[]): readonly Scored[] {
  const weight = weightAmong(candidates);
  return candidates
    .toSorted(mostFirst)
    .map((each) => ({ id: each.id, count: each.has.size, score: coverage(words, each, weight) }))
    .filter(({ score }) => score >= leastFit)
    .toSorted((a, b) => b.count - a.count || b.score - a.score)
    .map(({ id, score }) => ({ id, score }));
}

/**
 * The texts that are like the one with these words, the likest first: they share at least two words, which are enough of what
 * either has.
 */
export function alike(words: readonly string[], candidates: readonly Candidate[]): readonly Scored[] {
  const sharing = candidates.filter(({ has }) => has.size > 1);
  const weight = weightAmong(sharing);
  return sharing
    .map((each) => ({ id: each.id, score: likeness(words, each, weight) }))
    .filter(({ score }) => score >= leastLikeness)
    .toSorted((a, b) => b.score - a.score);
}

/** What they share: by weight of what the one has, by number of what the other has, of which no more is known. */
const likeness = (words: readonly string[], each: Candidate, weight: Weight): number =>
  Math.sqrt(coverage(words, each, weight) * (each.has.size / Math.max(1, each.size, each.has.size)));

/**
 * How like two texts are by themselves (C9), told by nothing but their words, the same both ways: 0 where they are not about the same
 * matter. What else there is weighs nothing, so nothing is told of it.
 */
export const likenessOfTwo = (one: readonly string[], other: readonly string[]): number =>
  Math.max(oneWay(one, other), oneWay(other, one));

function oneWay(words: readonly string[], other: readonly string[]): number {
  const there = new Set(other);
  const has = new Set(words.filter((word) => there.has(word)));
  return alike(words, [{ id: "", has, size: other.length }])[0]?.score ?? 0;
}
