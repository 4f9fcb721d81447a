import type { ServiceSecret } from "../../../shared/documents/documents.ts";
import { searchWords } from "../../../shared/domain/search-words.ts";
import { sha256 } from "../../../shared/journal/fingerprint.ts";
import type { After } from "../../../shared/journal/view-builder.ts";
import type { WordIndex } from "../../../shared/word-index/word-index.ts";
import type { CaseState } from "../case-state.ts";
import { isErased, type Reader, readDescription, readText } from "../words.ts";
import { circlesOf, codeWord, type WordKey, wordKeys } from "./word-keys.ts";

export interface IndexDeps {
  readonly documents: Reader;
  readonly secret: ServiceSecret;
  readonly wordIndex: WordIndex;
}

/** Raise it when the same text gives other words than before: each case is put into the index anew when it changes next. */
const shape = 1;
/** So many rows are written at once. */
const atOnce = 25;

/**
 * Puts the applicant's words in a case into the index (R18), when they or who may find it changed since. Words and circles only
 * ever grow, until the person is erased: what is read as erased is not put there, and `forgetWords` takes away what is.
 */
export function indexWords({ documents, secret, wordIndex }: IndexDeps): After<CaseState> {
  return async ({ id, state }) => {
    const { request } = state;
    if (!request) return;
    const of = madeOf(state);
    const before = await wordIndex.kept(id);
    if (before?.of === of || (await isErased(documents, state))) return;
    const words = searchWords(await textOf(documents, state));
    const keys = keysOf(wordKeys(await secret.get()), state, words);
    // First what it will be, as not yet made: whatever stops here, all that stands there can be taken away.
    const all = [...new Set([...(before?.words ?? []), ...keys])];
    await wordIndex.keep(id, { of: "", words: all });
    const having = { thing: id, at: request.registeredAt, size: words.length };
    for (let from = 0; from < keys.length; from += atOnce)
      await Promise.all(keys.slice(from, from + atOnce).map((word) => wordIndex.put(word, having)));
    await wordIndex.keep(id, { of, words: all });
  };
}

/** What the words depend on, for a case to be put there again only when it changed. */
const madeOf = (state: CaseState): string =>
  sha256(JSON.stringify([shape, documentsIn(state), circlesOf(state)])).slice(0, 22);

const documentsIn = ({ request, informed, objection }: CaseState) => [
  request?.words,
  ...informed.map(({ words }) => words),
  ...(objection ? [objection.words] : []),
];

/** What the applicant wrote: at first, added since, and objected. */
async function textOf(documents: Reader, state: CaseState): Promise<string> {
  const [, ...later] = documentsIn(state);
  const texts = [readDescription(documents, state), ...later.map((id) => readText(documents, id))];
  return (await Promise.all(texts)).filter((text) => text !== undefined).join("\n");
}

/** Each word in each circle; with whose request it is, and its code at a partner. */
function keysOf(key: WordKey, state: CaseState, words: readonly string[]): readonly string[] {
  const { person, external } = state.request ?? {};
  return circlesOf(state).flatMap((circle) => [
    ...words.map((word) => key(circle, "word", word)),
    ...(person === undefined ? [] : [key(circle, "person", person)]),
    ...(external ? [key(circle, "code", codeWord(external.code))] : []),
  ]);
}
