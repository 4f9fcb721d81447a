/** Measures how well search finds texts, and how well similar requests are told from others, on the neighbouring collection. */
import { alike, type Candidate, fitting, likenessOfTwo } from "../../shared/domain/text/relevance.ts";
import { searchWords } from "../../shared/domain/text/search-words.ts";
import { collection } from "./collection.ts";

const wordsOf = new Map([...collection.texts].map(([id, text]) => [id, searchWords(text)]));

const page = 10;

/** The texts that have any of these words. */
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

/** The requests suggested as similar to a text. */
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
  /** The share of the wanted texts on the first page of ten; 0 to 1, as all below. */
  readonly recall: number;
  /** The share of wanted texts on the first page. */
  readonly precision: number;
  /** The share of similar pairs that are suggested beside either text. */
  readonly likenessRecall: number;
  readonly likenessPrecision: number;
  /** The same where two texts are compared directly, such as an applicant's own requests (C9). */
  readonly ownRecall: number;
  readonly ownPrecision: number;
  /** Different words in a text, each a row in every word list of its case. */
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

/** Lines for `docs/use/search.md`. */
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
