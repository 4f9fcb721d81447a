import type { ServiceSecret } from "../../../../shared/documents/documents.ts";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import { sha256 } from "../../../../shared/journal/fingerprint.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { After } from "../../../../shared/journal/view-builder.ts";
import { Outage } from "../../../../shared/outage.ts";
import {
  type Having,
  type Kept,
  mostAtOnce,
  type WordIndex,
} from "../../../../shared/word-index/word-index.ts";
import { type Reader, readOwnWords, readText } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { circlesOf, codeWord, type WordKey, wordKeys } from "./word-keys.ts";

export interface IndexDeps extends Pick<ReferralDeps, "cases"> {
  readonly documents: Reader;
  readonly secret: ServiceSecret;
  readonly wordIndex: Pick<WordIndex, "kept" | "put">;
}

/** Raise it when the same text gives other words than before: a case goes there anew when it changes next, or at `rebuild-views`. */
const shape = 1;
/** Whoever else puts the same case there does so a few times at most. */
const mostTries = 4;

/**
 * Puts the applicant's words in a case into the index (R18), when they or who may find it changed since. Words and circles only
 * ever grow, until the person is erased: what is read as erased is not put there, and what was read before that is refused, once
 * `forgetWords` was there. An entry is replaced by the case as it stands after the entry was read, so that of two builders of one
 * case the one that read the older state changes nothing.
 */
export function indexWords(deps: IndexDeps): After<CaseState> {
  return async (loaded) => {
    if (!loaded.state.request) return;
    for (let tries = 0; tries < mostTries; tries += 1) if (await isIndexed(deps, loaded)) return;
    throw new Outage("A case is put into the index by others");
  };
}

/** False when another builder put the case there meanwhile. */
async function isIndexed(deps: IndexDeps, { id, state }: Pick<Loaded<CaseState>, "id" | "state">) {
  const before = await deps.wordIndex.kept(id);
  if (before?.forgotten || before?.of === madeOf(state)) return true;
  const newest = before ? (await deps.cases.load(id)).state : state;
  if (before?.of === madeOf(newest)) return true;
  const entry = await entryOf(deps, id, newest);
  return !entry || (await putThere(deps, before, entry)) === "kept";
}

/** What stands in the index of a case. */
export interface Entry {
  readonly having: Having;
  readonly of: string;
  readonly words: readonly string[];
}

/** As it is now; nothing where there is nothing to find: of what is not opened, or of who is erased. */
export async function entryOf(
  { documents, secret }: Pick<IndexDeps, "documents" | "secret">,
  id: string,
  state: CaseState,
): Promise<Entry | undefined> {
  const [text, own] = await Promise.all([textOf(documents, state), secret.get()]);
  if (!state.request || text === undefined) return undefined;
  const words = searchWords(text);
  const having = { thing: id, at: state.request.registeredAt, size: words.length };
  return { having, of: madeOf(state), words: keysOf(wordKeys(own), state, words) };
}

/** One part after the other; only the last says of what it was made, so that one that is cut off is begun again. */
async function putThere(
  { wordIndex }: Pick<IndexDeps, "wordIndex">,
  before: Kept | undefined,
  { having, of, words }: Entry,
): Promise<"kept" | "changed"> {
  let kept: Kept = before ?? { version: 0, of: "", words: [] };
  for (let from = 0; from === 0 || from < words.length; from += mostAtOnce) {
    const part = words.slice(from, from + mostAtOnce);
    kept = {
      version: kept.version + 1,
      of: from + mostAtOnce < words.length ? "" : of,
      words: [...new Set([...kept.words, ...part])],
    };
    if ((await wordIndex.put(part, having, kept)) === "changed") return "changed";
  }
  return "kept";
}

/** What the words depend on, for a case to be put there again only when it changed. */
const madeOf = (state: CaseState): string =>
  sha256(JSON.stringify([shape, documentsIn(state), circlesOf(state)])).slice(0, 22);

const documentsIn = ({ request, informed, objection }: CaseState) => [
  request?.words,
  ...informed.map(({ words }) => words),
  ...(objection ? [objection.words] : []),
];

/** What the applicant wrote: at first, added since, and objected; undefined after the erasure. */
async function textOf(documents: Reader, state: CaseState): Promise<string | undefined> {
  const [, ...later] = documentsIn(state);
  const [own, ...texts] = await Promise.all([
    readOwnWords(documents, state),
    ...later.map((id) => readText(documents, id)),
  ]);
  if (own === "erased") return undefined;
  return [own.description, ...texts].filter((text) => text !== undefined).join("\n");
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
