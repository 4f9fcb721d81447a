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

/** Raise it when the same text gives other words than before: a case goes there anew when it changes next, or at `rebuild-views`. */
const shape = 1;
/** Whoever else puts the same case there does so a few times at most. */
const mostTries = 4;

/**
 * Puts the applicant's words in a case into the index (R18), when they or who may find it changed since. Words and circles only
 * ever grow, until the person is erased: erased texts have no words, and rows written from texts that were read before the erasure are
 * taken back (`putWords`). An entry is replaced by the case as it stands after the entry was read, so that of two builders of one
 * case the one that read the older state changes nothing.
 */
export function indexWords(deps: IndexDeps): After<CaseState> {
  return async (loaded) => {
    if (!loaded.state.request) return;
    // A case that begins has no entry: the first write finds out whether that is so, and only then is the entry read.
    if (loaded.version === 1 && (await isBegun(deps, loaded))) return;
    for (let tries = 0; tries < mostTries; tries += 1) if (await isIndexed(deps, loaded)) return;
    throw new Outage("A case is put into the index by others");
  };
}

/** False where there is an entry already. */
async function isBegun(deps: IndexDeps, { id, state }: Pick<Loaded<CaseState>, "id" | "state">) {
  const entry = await entryOf(deps, id, state);
  return !entry || (await putWords(deps.wordIndex, undefined, entry)) === "kept";
}

/** False when another builder put the case there meanwhile. */
async function isIndexed(deps: IndexDeps, { id, state }: Pick<Loaded<CaseState>, "id" | "state">) {
  const before = await deps.wordIndex.kept(id);
  if (before?.forgotten || before?.of === madeOf(state)) return true;
  const newest = before ? (await deps.cases.load(id)).state : state;
  if (before?.of === madeOf(newest)) return true;
  const entry = await entryOf(deps, id, newest, before?.key ?? (before && 0));
  return !entry || (await putWords(deps.wordIndex, before, entry)) === "kept";
}

/**
 * As it is now; nothing where there is nothing to find: of what is not opened, or of who is erased.
 * @param under the id of the key that its rows have: a case keeps its key until the index is built again, so that an entry names words of
 * one key; the current one when absent, or when that key was removed
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

/** What the words depend on, for a case to be put there again only when it changed. */
const madeOf = (state: CaseState): string =>
  sha256(JSON.stringify([shape, documentsIn(state), circlesOf(state)])).slice(0, 16);

const documentsIn = ({ request, informed, objection }: CaseState) => [
  request?.words,
  ...informed.map(({ words }) => words),
  ...(objection ? [objection.words] : []),
];

/** What the applicant wrote: at first, added since, and objected; undefined after the erasure. */
async function textsOf(documents: Reader, state: CaseState): Promise<readonly string[] | undefined> {
  const [, ...later] = documentsIn(state);
  const [own, ...texts] = await Promise.all([
    readOwnWords(documents, state),
    ...later.map((id) => readText(documents, id)),
  ]);
  if (own === "erased") return undefined;
  return [own.description ?? "", ...texts.filter((text) => text !== undefined)];
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
