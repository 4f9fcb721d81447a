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
 * The version of the way in which words are taken from a text. Raise it when the same text yields other words than
 * before. A case is then indexed again at its next change, or by `rebuild-views`.
 */
const shape = 1;
/** The most attempts when concurrent builders index the same case. */
const mostTries = 4;

/**
 * Indexes the applicant's words in a case, when the words changed or the circles of people who may find the case (R18).
 * Rows are only added until the applicant is erased; rows written from texts that were read before the erasure are then
 * removed (`putWords`). A builder replaces an entry only after reading the case again, so a builder with an older state
 * of the case changes nothing.
 */
export function indexWords(deps: IndexDeps): After<CaseState> {
  return async (loaded) => {
    if (!loaded.state.request) return;
    // Tries to write the entry of a new case without reading the index, because a new case rarely has one.
    if (loaded.version === 1 && (await isBegun(deps, loaded))) return;
    for (let tries = 0; tries < mostTries; tries += 1) if (await isIndexed(deps, loaded)) return;
    throw new Outage("Other builders keep indexing the same case");
  };
}

/** Writes the first entry of a case; returns false when the case has one already. */
async function isBegun(deps: IndexDeps, { id, state }: Pick<Loaded<CaseState>, "id" | "state">) {
  const entry = await entryOf(deps, id, state);
  return !entry || (await putWords(deps.wordIndex, undefined, entry)) === "kept";
}

/** Updates the entry of a case; returns false when another builder indexed the case meanwhile. */
async function isIndexed(deps: IndexDeps, { id, state }: Pick<Loaded<CaseState>, "id" | "state">) {
  const before = await deps.wordIndex.kept(id);
  if (before?.forgotten || before?.of === madeOf(state)) return true;
  const newest = before ? (await deps.cases.load(id)).state : state;
  if (before?.of === madeOf(newest)) return true;
  const entry = await entryOf(deps, id, newest, before?.key ?? (before && 0));
  return !entry || (await putWords(deps.wordIndex, before, entry)) === "kept";
}

/**
 * The index entry of a case in this state; undefined before the case is opened and after the erasure.
 * @param under the id of the hash key of the case's present entry. The case keeps this key until the index is rebuilt,
 * so that all words of an entry have one key. The current key is used when the id is absent or the key removed.
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

/** A fingerprint of everything that decides the words of a case. A case is indexed again only when this changes. */
const madeOf = (state: CaseState): string =>
  sha256(JSON.stringify([shape, indexedIn(state), circlesOf(state)])).slice(0, 16);

/** The documents whose words are indexed: the request, later additions and the objection. */
export const indexedIn = ({ request, informed, objection }: CaseState) => [
  request?.words,
  ...informed.map(({ words }) => words),
  ...(objection ? [objection.words] : []),
];

/** The applicant's texts in the documents of `indexedIn`. Undefined after the erasure. */
export async function textsOf(documents: Reader, state: CaseState): Promise<readonly string[] | undefined> {
  const [, ...later] = indexedIn(state);
  const [own, ...texts] = await Promise.all([
    readOwnWords(documents, state),
    ...later.map((id) => readText(documents, id)),
  ]);
  if (own === "erased") return undefined;
  return [own.description ?? "", ...texts.filter((text) => text !== undefined)];
}

/**
 * The hashes to store: of each word, of the applicant and of the request's code at a partner or in an earlier system.
 * Each is hashed once for every circle, a group of people who may find the case.
 */
function keysOf(key: WordKey, state: CaseState, words: readonly string[]): readonly string[] {
  const { person, external, imported } = state.request ?? {};
  const codes = [external, imported].flatMap((there) => there?.code ?? []);
  return circlesOf(state).flatMap((circle) => [
    ...words.map((word) => key(circle, "word", word)),
    ...(person === undefined ? [] : [key(circle, "person", person)]),
    ...codes.map((code) => key(circle, "code", codeWord(code))),
  ]);
}
