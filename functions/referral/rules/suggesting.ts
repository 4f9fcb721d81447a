/**
 * Suggests kind, subject and unit of a text from the organisation's own closed cases (R20): naive Bayes over the words of the
 * search. Pure. The words may be hashed, since they are only compared.
 */

/** The side that a suggestion is about: a subject, a unit or a kind of the directory. */
export type Side = "subject" | "unit" | "kind";

/** The words of a closed case, and what staff decided on each side. At most one case of each person is an example. */
export interface Example {
  readonly words: readonly string[];
  readonly labels: Readonly<Partial<Record<Side, string>> & { readonly subject: string }>;
}

/** The number of cases by label, and by word and label. Labels are written `subject/food`. */
export interface Counts {
  readonly cases: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const noCounts: Counts = { cases: 0, labels: {}, words: {} };

/** The limits of a model. Tests and figures on few texts choose lower ones. */
export interface Least {
  /** A word, subject or unit counts only if it occurs in the cases of this many people. */
  readonly people: number;
  /** With fewer cases there are no suggestions. */
  readonly cases: number;
}

/** People of one word or label: as many as a person would need mobile numbers to teach the model a word alone. */
export const least: Least = { people: 20, cases: 200 };

/** How sure a suggestion is. A percentage would be more precise than naive Bayes is. */
export type Band = "strong" | "fair" | "weak";

export interface Suggestion {
  readonly label: string;
  readonly band: Band;
  /** The words that speak most for the label, the strongest first. */
  readonly words: readonly string[];
}

const mostSuggested = 3;
const mostSpeaking = 4;
/** Added to each count of a word, so that a word that a label lacks does not exclude the label. */
const smoothing = 0.3;
/** The least share of the probability for a band; measured by `npm run suggest-figures`. */
const bands = { strong: 0.8, fair: 0.5 } as const;

const labelOf = (side: Side, key: string): string => `${side}/${key}`;

/** Adds cases to the counts. */
export function learn(before: Counts, examples: readonly Example[]): Counts {
  const labels = new Map(Object.entries(before.labels));
  const words = new Map(
    Object.entries(before.words).map(([word, of]) => [word, new Map(Object.entries(of))]),
  );
  for (const { words: told, labels: keys } of examples) {
    const own = Object.entries(keys).map(([side, key]) => labelOf(side as Side, key));
    for (const label of own) addTo(labels, label);
    for (const word of new Set(told)) {
      const of = words.get(word) ?? new Map<string, number>();
      words.set(word, of);
      for (const label of own) addTo(of, label);
    }
  }
  return {
    cases: before.cases + examples.length,
    labels: Object.fromEntries(labels),
    words: Object.fromEntries([...words].map(([word, of]) => [word, Object.fromEntries(of)])),
  };
}

function addTo(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

/** The most words that a training keeps between two steps, so that its row stays small. */
const mostWords = 8_000;

/** Forgets the rarest words when there are too many; a word of 20 people is never among these for long. */
export function limited(counts: Counts): Counts {
  const words = Object.entries(counts.words);
  if (words.length <= mostWords) return counts;
  const often = words.toSorted(([, one], [, other]) => peopleOf(other) - peopleOf(one)).slice(0, mostWords);
  return { ...counts, words: Object.fromEntries(often) };
}

/**
 * The counts that a model keeps: words and labels of enough people. Undefined when the cases are too few, or have fewer
 * than two such subjects.
 */
export function pruned(
  { cases, labels, words }: Counts,
  { people, cases: fewest }: Least,
): Counts | undefined {
  const kept = Object.entries(labels).filter(([, count]) => count >= people);
  if (cases < fewest || kept.filter(([label]) => label.startsWith("subject/")).length < 2) return undefined;
  const known = new Set(kept.map(([label]) => label));
  const spoken = Object.entries(words).filter(([, of]) => peopleOf(of) >= people);
  return {
    cases,
    labels: Object.fromEntries(kept),
    words: Object.fromEntries(
      spoken.map(([word, of]) => [
        word,
        Object.fromEntries(Object.entries(of).filter(([label]) => known.has(label))),
      ]),
    ),
  };
}

/** Each case has one subject and each person one case, so the people of a word are the sum over its subjects. */
const peopleOf = (of: Readonly<Record<string, number>>): number =>
  Object.entries(of).reduce((sum, [label, count]) => (label.startsWith("subject/") ? sum + count : sum), 0);

/**
 * The most probable labels for these words, at most three. Empty when no word of the text speaks for any label.
 * @param isOpen leaves out labels that may not be suggested, such as an accused unit
 */
export function suggest(
  counts: Counts,
  side: Side,
  told: readonly string[],
  isOpen: (key: string) => boolean = () => true,
): readonly Suggestion[] {
  const prefix = labelOf(side, "");
  const labels = Object.keys(counts.labels).filter((label) => label.startsWith(prefix));
  const known = [...new Set(told)].filter((word) => counts.words[word] !== undefined);
  const all = totalsOf(counts, labels);
  const scored = labels.map((label) => scoreOf(counts, all, label, known));
  const highest = Math.max(...scored.map(({ score }) => score));
  // Words of one text depend on each other, so their evidence is divided before it is made a probability.
  const softened = Math.sqrt(Math.max(1, known.length));
  const weights = scored.map(({ score }) => Math.exp((score - highest) / softened));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return scored
    .map(({ label, words, score }, at) => ({ label, words, score, share: (weights[at] ?? 0) / sum }))
    .filter(({ label, words }) => words.length > 0 && isOpen(label.slice(prefix.length)))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostSuggested)
    .map(({ label, words, share }) => ({ label: label.slice(prefix.length), words, band: bandOf(share) }));
}

const bandOf = (share: number): Band =>
  share >= bands.strong ? "strong" : share >= bands.fair ? "fair" : "weak";

/** The key with the most cases on this side; undefined when the model knows none. */
export function mostFrequent({ labels }: Counts, side: Side): string | undefined {
  const prefix = labelOf(side, "");
  const [first] = Object.entries(labels)
    .filter(([label]) => label.startsWith(prefix))
    .toSorted(([, one], [, other]) => other - one);
  return first?.[0].slice(prefix.length);
}

interface Totals {
  /** The number of words counted under each label, and under all. */
  readonly of: Readonly<Record<string, number>>;
  readonly all: number;
  readonly cases: number;
  readonly vocabulary: number;
}

function totalsOf({ words, labels: counted }: Counts, labels: readonly string[]): Totals {
  const of = Object.fromEntries(labels.map((label) => [label, 0]));
  for (const counts of Object.values(words))
    for (const label of labels) of[label] = (of[label] ?? 0) + (counts[label] ?? 0);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    of,
    all: sum(Object.values(of)),
    cases: sum(labels.map((label) => counted[label] ?? 0)),
    vocabulary: Object.keys(words).length,
  };
}

function scoreOf({ words, labels }: Counts, all: Totals, label: string, known: readonly string[]) {
  const own = all.of[label] ?? 0;
  const evidence = known.map((word) => {
    const counts = words[word] ?? {};
    const here = counts[label] ?? 0;
    const everywhere = Object.keys(all.of).reduce((sum, each) => sum + (counts[each] ?? 0), 0);
    const likely = Math.log((here + smoothing) / (own + smoothing * all.vocabulary));
    const otherwise = Math.log(
      (everywhere - here + smoothing) / (all.all - own + smoothing * all.vocabulary),
    );
    return { word, likely, odds: likely - otherwise, here };
  });
  const prior = Math.log((labels[label] ?? 0) / all.cases);
  return {
    label,
    score: evidence.reduce((sum, { likely }) => sum + likely, prior),
    words: evidence
      .filter(({ odds, here }) => odds > 0 && here > 0)
      .toSorted((one, other) => other.odds - one.odds)
      .slice(0, mostSpeaking)
      .map(({ word }) => word),
  };
}
