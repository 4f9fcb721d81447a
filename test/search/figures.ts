/** Measures on the judged collection how well search finds texts, and how well the system recognises similar requests. */
import { alike, type Candidate, fitting, likenessOfTwo } from "../../shared/domain/text/relevance.ts";
import { searchWords } from "../../shared/domain/text/search-words.ts";
import { collection } from "./collection.ts";

const wordsOf = new Map([...collection.texts].map(([id, text]) => [id, searchWords(text)]));

const page = 10;

/** Returns the texts that contain at least one of these words. */
const having = (words: readonly string[]): readonly Candidate[] =>
  [...wordsOf].flatMap(([id, there]) => {
    const has = new Set(words.filter((word) => there.includes(word)));
    return has.size > 0 ? [{ id, has, size: there.length }] : [];
  });

function found(text: string): readonly string[] {
  const words = searchWords(text);
  return fitting(words, having(words))
    .slice(0, page)
    .map(({ id }) => id);
}

/** Returns the ids of the texts that the system suggests as similar to a text. */
function suggested(id: string): readonly string[] {
  const words = wordsOf.get(id) ?? [];
  const others = having(words).filter((other) => other.id !== id);
  return alike(words, others).map((other) => other.id);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (part: readonly unknown[], all: readonly unknown[]): number =>
  all.length === 0 ? 1 : part.length / all.length;

interface Figures {
  /** The share of the wanted texts that the first page of ten results shows. All shares are from 0 to 1. */
  readonly recall: number;
  /** The share of the results on the first page that are wanted. */
  readonly precision: number;
  /** The share of the pairs judged similar for which the system suggests the second text as similar to the first. */
  readonly likenessRecall: number;
  readonly likenessPrecision: number;
  /**
   * The share of the pairs judged similar that the system recognises when it compares their two texts directly, as it
   * compares an applicant's own requests (C9).
   */
  readonly ownRecall: number;
  readonly ownPrecision: number;
  /** The mean number of different words in a text; the word index has a row for each. */
  readonly words: number;
}

export function figures(): Figures {
  const asked = collection.queries.map(({ words, right }) => {
    const shown = found(words);
    const hits = right.filter((id) => shown.includes(id));
    return { recall: share(hits, right), precision: share(hits, shown) };
  });
  const beside = new Map([...wordsOf.keys()].map((id) => [id, suggested(id)]));
  const isSuggested = (one: string, other: string) => beside.get(one)?.includes(other) === true;
  const pairs = collection.pairs.filter(
    ({ one, other }) => isSuggested(one, other) || isSuggested(other, one),
  );
  const truly = pairs.filter(({ alike: is }) => is);
  const all = collection.pairs.filter(({ alike: is }) => is);
  const own = collection.pairs.filter(
    ({ one, other }) => likenessOfTwo(wordsOf.get(one) ?? [], wordsOf.get(other) ?? []) > 0,
  );
  const trulyOwn = own.filter(({ alike: is }) => is);
  return {
    recall: mean(asked.map(({ recall }) => recall)),
    precision: mean(asked.map(({ precision }) => precision)),
    likenessRecall: share(truly, all),
    likenessPrecision: share(truly, pairs),
    ownRecall: share(trulyOwn, all),
    ownPrecision: share(trulyOwn, own),
    words: mean([...wordsOf.values()].map(({ length }) => length)),
  };
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** Returns the measured figures as lines of text for `docs/use/search.md`. */
export function figuresText(): string {
  const { recall, precision, likenessRecall, likenessPrecision, ownRecall, ownPrecision, words } = figures();
  const { texts, queries, pairs } = collection;
  return [
    `${texts.size} texts, ${queries.length} queries, ${pairs.length} pairs`,
    `search: ${percent(recall)} of the wanted texts are among the first ${page}; ${percent(precision)} of those are wanted`,
    `similarity: ${percent(likenessRecall)} of the similar pairs are suggested; ${percent(likenessPrecision)} of the suggested are similar`,
    `own requests, two by two: ${percent(ownRecall)} of the similar pairs are reported; ${percent(ownPrecision)} of the reported are similar`,
    `${words.toFixed(1)} different words per text`,
  ].join("\n");
}
