/** How well words find, and how well likenesses are told from mere neighbours, on the collection beside this file. */
import { coverage, leastFit, leastLikeness, likeness, weightOf } from "../../shared/domain/relevance.ts";
import { searchWords } from "../../shared/domain/search-words.ts";
import { collection } from "./collection.ts";

const wordsOf = new Map([...collection.texts].map(([id, text]) => [id, searchWords(text)]));
const sets = new Map([...wordsOf].map(([id, words]) => [id, new Set(words)]));
const having = (word: string) => [...sets.values()].filter((words) => words.has(word)).length;
const weight = (word: string) => weightOf(having(word), sets.size);

const page = 10;

/** The first page of what is found, best first. */
function found(words: string): readonly string[] {
  const looked = searchWords(words);
  return [...sets]
    .map(([id, there]) => ({ id, fit: coverage(looked, (word) => there.has(word), weight) }))
    .filter((each) => each.fit >= leastFit)
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, page)
    .map(({ id }) => id);
}

function alike(one: string, other: string): boolean {
  const there = sets.get(other) ?? new Set();
  return likeness(wordsOf.get(one) ?? [], (word) => there.has(word), there.size, weight) >= leastLikeness;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (part: readonly unknown[], all: readonly unknown[]): number =>
  all.length === 0 ? 1 : part.length / all.length;

export interface Figures {
  readonly texts: number;
  readonly queries: number;
  readonly pairs: number;
  /** Of what is looked for, how much stands on the first page of ten; 0 to 1, as all below. */
  readonly recall: number;
  /** Of what stands on the first page, how much is looked for. */
  readonly precision: number;
  readonly likenessRecall: number;
  readonly likenessPrecision: number;
  /** Different words of a text: as many rows its case has in each list of words. */
  readonly words: number;
}

export function figures(): Figures {
  const asked = collection.queries.map(({ words, right }) => {
    const shown = found(words);
    const hits = right.filter((id) => shown.includes(id));
    return { recall: share(hits, right), precision: share(hits, shown) };
  });
  const suggested = collection.pairs.filter(({ one, other }) => alike(one, other));
  const truly = suggested.filter(({ alike: is }) => is);
  return {
    texts: sets.size,
    queries: collection.queries.length,
    pairs: collection.pairs.length,
    recall: mean(asked.map(({ recall }) => recall)),
    precision: mean(asked.map(({ precision }) => precision)),
    likenessRecall: share(
      truly,
      collection.pairs.filter(({ alike: is }) => is),
    ),
    likenessPrecision: share(truly, suggested),
    words: mean([...sets.values()].map(({ size }) => size)),
  };
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** As lines for people; `docs/search.md` has them. */
export function figuresText(): string {
  const all = figures();
  return [
    `${all.texts} texts, ${all.queries} queries, ${all.pairs} pairs`,
    `search: ${percent(all.recall)} of what is looked for stands among the first ${page}; ${percent(all.precision)} of those is looked for`,
    `likenesses: ${percent(all.likenessRecall)} of the pairs that are alike are suggested; ${percent(all.likenessPrecision)} of the suggested are alike`,
    `${all.words.toFixed(1)} different words to a text`,
  ].join("\n");
}
