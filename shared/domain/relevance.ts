/** How well a text fits what is looked for, and how like two texts are (R18, R14, C9). Pure; browser-safe. */

/** The part of what is looked for that must be there, by weight, for a text to be shown at all. */
export const leastFit = 0.5;
/** From here on two texts are suggested as about the same matter. */
export const leastLikeness = 0.2;

/**
 * What a word weighs: the fewer texts have it, the more.
 * @param having how many of `among` texts have it; 0 counts as 1.
 */
export const weightOf = (having: number, among: number): number =>
  Math.log(1 + among / Math.max(1, Math.min(having, among)));

/** What all of them weigh together. */
const weighed = (words: Iterable<string>, weight: (word: string) => number): number => {
  let sum = 0;
  for (const word of words) sum += weight(word);
  return sum;
};

/** How much of what is looked for a text has, by weight: 0 to 1. */
export function coverage(
  looked: readonly string[],
  has: (word: string) => boolean,
  weight: (word: string) => number,
) {
  const all = weighed(looked, weight);
  return all === 0 ? 0 : weighed(looked.filter(has), weight) / all;
}

/**
 * How like two texts are, 0 to 1: what they share, by weight, of what the one has, and by number of what the other has, of
 * which only the number is known.
 * @param size how many different words the other has.
 */
export function likeness(
  words: readonly string[],
  has: (word: string) => boolean,
  size: number,
  weight: (word: string) => number,
): number {
  const shared = words.filter(has);
  if (shared.length < 2) return 0;
  return Math.sqrt(coverage(words, has, weight) * (shared.length / Math.max(1, size, shared.length)));
}
