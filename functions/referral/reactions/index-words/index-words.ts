import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import { sha256 } from "../../../../shared/journal/fingerprint.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { After } from "../../../../shared/journal/view-builder.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { KeyRing } from "../../../../shared/secrets/key-ring.ts";
import { type Entry, putWords } from "../../../../shared/word-index/put-words.ts";
import type { WordIndex } from "../../../../shared/word-index/word-index.ts";
import { type Reader, readOwnWords, readText } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { circlesOf, codeWord, type WordKey, wordKeys } from "./word-keys.ts";

export interface IndexDeps extends Pick<ReferralDeps, "cases"> {
  readonly documents: Reader;
  readonly wordRing: KeyRing;
  readonly wordIndex: Pick<WordIndex, "kept" | "keep" | "put" | "takeAway">;
}

/**
 * Raise it when the same text yields other words than before: a case is then indexed anew at its next change, or by
 * `rebuild-views`.
 */
const shape = 1;
/** Concurrent builders of the same case conflict a few times at most. */
const mostTries = 4;

/**
 * Indexes the applicant's words in a case (R18) when they or its circles changed. The entry only grows until the erasure;
 * then the texts are gone, and rows written from texts read before are taken back (`putWords`). An entry is replaced only
 * by a case read after it, so that of two builders the one with the older state changes nothing.
 */
export function indexWords(deps: IndexDeps): After<CaseState> {
  return async (loaded) => {
    if (!loaded.state.request) return;
    // A new case has no entry, so the first write saves a read by finding out.
    if (loaded.version === 1 && (await isBegun(deps, loaded))) return;
    for (let tries = 0; tries < mostTries; tries += 1) if (await isIndexed(deps, loaded)) return;
    throw new Outage("Other builders keep indexing the same case");
  };
}

/** False when an entry already exists. */
async function isBegun(deps: IndexDeps, { id, state }: Pick<Loaded<CaseState>, "id" | "state">) {
  const entry = await entryOf(deps, id, state);
  return !entry || (await putWords(deps.wordIndex, undefined, entry)) === "kept";
}

/** False when another builder indexed the case meanwhile. */
async function isIndexed(deps: IndexDeps, { id, state }: Pick<Loaded<CaseState>, "id" | "state">) {
  const before = await deps.wordIndex.kept(id);
  if (before?.forgotten || before?.of === madeOf(state)) return true;
  const newest = before ? (await deps.cases.load(id)).state : state;
  if (before?.of === madeOf(newest)) return true;
  const entry = await entryOf(deps, id, newest, before?.key ?? (before && 0));
  return !entry || (await putWords(deps.wordIndex, before, entry)) === "kept";
}

/**
 * The index entry of a case as it is now; undefined before it is opened and after the erasure.
 * @param under the id of the key of its present rows: a case keeps its key until the index is rebuilt, so that an entry has
 * words of one key. The current key when absent or removed.
 */
export async function entryOf(
  { documents, wordRing }: Pick<IndexDeps, "documents" | "wordRing">,
  id: string,
  state: CaseState,
  under?: number,
): Promise<Entry | undefined> {
  const keyOf = async () =>
    (under === undefined ? undefined : await wordRing.find(under)) ?? wordRing.current();
  const [texts, key] = await Promise.all([textsOf(documents, state), keyOf()]);
  if (!state.request || texts === undefined) return undefined;
  const [first = ""] = texts;
  const having = { thing: id, at: state.request.registeredAt, size: searchWords(first).length };
  const words = searchWords(texts.join("\n"));
  return { having, of: madeOf(state), words: keysOf(wordKeys(key.bytes), state, words), key: key.id };
}

/** A fingerprint of everything the words depend on, so that only a changed case is indexed again. */
const madeOf = (state: CaseState): string =>
  sha256(JSON.stringify([shape, documentsIn(state), circlesOf(state)])).slice(0, 16);

const documentsIn = ({ request, informed, objection }: CaseState) => [
  request?.words,
  ...informed.map(({ words }) => words),
  ...(objection ? [objection.words] : []),
];

/** The applicant's texts: the request, later additions, the objection; undefined after the erasure. */
async function textsOf(documents: Reader, state: CaseState): Promise<readonly string[] | undefined> {
  const [, ...later] = documentsIn(state);
  const [own, ...texts] = await Promise.all([
    readOwnWords(documents, state),
    ...later.map((id) => readText(documents, id)),
  ]);
  if (own === "erased") return undefined;
  return [own.description ?? "", ...texts.filter((text) => text !== undefined)];
}

/** The keys of each word in each circle, of the applicant, and of the code at a partner. */
function keysOf(key: WordKey, state: CaseState, words: readonly string[]): readonly string[] {
  const { person, external } = state.request ?? {};
  return circlesOf(state).flatMap((circle) => [
    ...words.map((word) => key(circle, "word", word)),
    ...(person === undefined ? [] : [key(circle, "person", person)]),
    ...(external ? [key(circle, "code", codeWord(external.code))] : []),
  ]);
}
