/**
 * Computes how well a text matches a search, and how similar two texts are (R18, R14, C9). Pure;
 * browser-safe.
 */

/** A text that contains at least one of the searched words. */
export interface Candidate {
  readonly id: string;
  /** The searched words that the text contains. */
  readonly has: ReadonlySet<string>;
  /** The number of different words in the text. */
  readonly size: number;
}

export interface Scored {
  readonly id: string;
  /** The fit or similarity of the text, from 0 to 1. */
  readonly score: number;
}

/**
 * The least score with which a text is shown: the share of the searched words that it contains, by weight.
 */
const leastFit = 0.5;
/** The least similarity at which two texts are suggested as about the same matter. */
const leastLikeness = 0.2;

type Weight = (word: string) => number;

/**
 * The weight of a word: the fewer candidates contain it, the greater. The candidates are only texts that the
 * viewer may see, so weights reveal nothing about other texts.
 */
function weightAmong(candidates: readonly Candidate[]): Weight {
  const having = (word: string) => candidates.filter(({ has }) => has.has(word)).length;
  return (word) => Math.log(1 + (candidates.length + 1) / (having(word) + 1));
}

const weighed = (words: readonly string[], weight: Weight): number =>
  words.reduce((sum, word) => sum + weight(word), 0);

/** The share of `words` that a text contains, from 0 to 1; each word counts by its weight. */
function coverage(words: readonly string[], { has }: Candidate, weight: Weight): number {
  const all = weighed(words, weight);
  const there = words.filter((word) => has.has(word));
  return all === 0 ? 0 : weighed(there, weight) / all;
}

/**
 * Sorts the text with more of the searched words first. The order decides which texts are read, before it is
 * checked whether the viewer may see them.
 */
export const mostFirst = (one: Candidate, other: Candidate): number => other.has.size - one.has.size;

/**
 * The texts that match a search: texts with more of the searched words come first; among texts with equally
 * many, those with rarer words; among these, the given order stays.
 */
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
 * The candidates that are similar to the text with these words, the most similar first. A similar text shares
 * at least two words with this text, and the shared words are a large enough part of both texts.
 */
export function alike(words: readonly string[], candidates: readonly Candidate[]): readonly Scored[] {
  const sharing = candidates.filter(({ has }) => has.size > 1);
  const weight = weightAmong(sharing);
  return sharing
    .map((each) => ({ id: each.id, score: likeness(words, each, weight) }))
    .filter(({ score }) => score >= leastLikeness)
    .toSorted((a, b) => b.score - a.score);
}

/**
 * The similarity of a text and a candidate: the geometric mean of the shares of their words that both
 * contain. The share of the text is by the weight of words; the share of the candidate is by the number of
 * words, since the candidate's other words are unknown.
 */
const likeness = (words: readonly string[], each: Candidate, weight: Weight): number =>
  Math.sqrt(coverage(words, each, weight) * (each.has.size / Math.max(1, each.size, each.has.size)));

/**
 * The similarity of two texts (C9). It depends on the words of these two texts only, so it reveals nothing
 * about other texts. The order of the two texts does not matter. The result is 0 when the texts are not about
 * the same matter.
 */
export const likenessOfTwo = (one: readonly string[], other: readonly string[]): number =>
  Math.max(oneWay(one, other), oneWay(other, one));

function oneWay(words: readonly string[], other: readonly string[]): number {
  const there = new Set(other);
  const has = new Set(words.filter((word) => there.has(word)));
  return alike(words, [{ id: "", has, size: other.length }])[0]?.score ?? 0;
}
