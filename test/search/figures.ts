/** How well words find, and how well likenesses are told from mere neighbours, on the collection beside this file. */
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

/** What is suggested beside a text. */
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
  /** Of what is looked for, how much stands on the first page of ten; 0 to 1, as all below. */
  readonly recall: number;
  /** Of what stands on the first page, how much is looked for. */
  readonly precision: number;
  /** Of the pairs that are alike, how many are suggested beside either of the two. */
  readonly likenessRecall: number;
  readonly likenessPrecision: number;
  /** The same where two texts are compared by themselves, as somebody's own are (C9). */
  readonly ownRecall: number;
  readonly ownPrecision: number;
  /** Different words of a text: as many rows its case has in each list of words. */
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

/** As lines for people; `docs/use/search.md` has them. */
export function figuresText(): string {
  const { recall, precision, likenessRecall, likenessPrecision, ownRecall, ownPrecision, words } = figures();
  const { texts, queries, pairs } = collection;
  return [
    `${texts.size} texts, ${queries.length} queries, ${pairs.length} pairs`,
    `search: ${percent(recall)} of what is looked for stands among the first ${page}; ${percent(precision)} of those is looked for`,
    `likenesses: ${percent(likenessRecall)} of the pairs that are alike are suggested; ${percent(likenessPrecision)} of the suggested are alike`,
    `one's own, two by two: ${percent(ownRecall)} of the pairs that are alike are told; ${percent(ownPrecision)} of the told are alike`,
    `${words.toFixed(1)} different words to a text`,
  ].join("\n");
}
