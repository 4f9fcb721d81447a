import { defined } from "../../../../shared/defined.ts";
import type { Piece } from "../../../../shared/domain/text/first-words.ts";
import { fitting } from "../../../../shared/domain/text/relevance.ts";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import type { Page } from "../../../../shared/journal/views.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { codeWord, wordKeys } from "../../reactions/index-words/word-keys.ts";
import { wordsFound } from "../first-words.ts";
import { sealedCursors, searchPlaces } from "../list-inbox/cursor.ts";
import { candidateOrder, candidatesFor, circlesOfLooker, firstInSight, type Looker } from "./candidates.ts";

/** The most words that a search uses; further words are ignored. */
const mostAsked = 8;
/** The most cases checked for a page. */
const pageSize = 40;

export interface FoundCase {
  readonly case: string;
  readonly state: CaseState;
  /** The text around the first word found; set only for people who hold the case. */
  readonly words?: readonly Piece[];
}

export interface FoundPage extends Page<FoundCase> {
  /** Every word is too common to search for. */
  readonly tooCommon: boolean;
  /** True on the second page, which is the last one of a search, when more cases were found than both pages show. */
  readonly cutOff: boolean;
  /** The searched text was a request's code at its partner, and these are the cases of that request (C8). */
  readonly byCode: boolean;
}

type Deps = Pick<
  ReferralDeps,
  "cases" | "documents" | "directory" | "wordIndex" | "wordRing" | "secret" | "now"
>;

/**
 * A page of the cases that contain these words and that the person may see (R18, R15, R2): those with the most of the
 * words first, then those with the rarest words, then the newest cases. A page may be short or empty and still have a
 * next one; there are at most two pages. Cases that the person may not see are not counted and change no result.
 *
 * The index is eventually consistent. For a very common word it finds only the newest cases.
 *
 * @param text words, or the code of a request at a partner.
 */
export async function searchCases(
  deps: Deps,
  staff: Staff,
  { text, after }: { readonly text: string; readonly after?: string | undefined },
): Promise<FoundPage> {
  const { snapshot } = await deps.directory.current();
  const looker = { staff, snapshot, at: deps.now() };
  const byCode = await casesByCode(deps, looker, text);
  if (byCode.length > 0) return { items: byCode, byCode: true, tooCommon: false, cutOff: false };
  const words = searchWords(text).slice(0, mostAsked);
  return { ...(await pageOf(deps, looker, words, after)), byCode: false, tooCommon: words.length === 0 };
}

async function casesByCode(deps: Deps, looker: Looker, text: string): Promise<readonly FoundCase[]> {
  const asked = {
    sort: "code",
    words: [codeWord(text)],
    circles: circlesOfLooker(looker),
    keys: await keysOf(deps),
  } as const;
  const found = await candidatesFor(deps, asked);
  return (await firstInSight(deps, looker, found, pageSize)).seen.map(foundOf);
}

const keysOf = async ({ wordRing }: Deps) => (await wordRing.all()).map(({ bytes }) => wordKeys(bytes));

async function pageOf(
  deps: Deps,
  looker: Looker,
  words: readonly string[],
  after: string | undefined,
): Promise<Page<FoundCase> & Pick<FoundPage, "cutOff">> {
  const secret = await deps.secret.get();
  const asked = { sort: "word", words, circles: circlesOfLooker(looker), keys: await keysOf(deps) } as const;
  const cursors = sealedCursors(secret, looker.staff.username, searchPlaces);
  const behind = cursors.place(after);
  const rest = (await candidatesFor(deps, asked)).filter(
    (each) => behind === undefined || candidateOrder(each) > behind,
  );
  const { seen, more } = await firstInSight(deps, looker, rest, pageSize);
  const found = fitting(words, seen).flatMap(({ id }) => seen.filter((each) => each.id === id));
  const items = await Promise.all(found.map((each) => withWords(deps, looker, each, new Set(words))));
  // There are at most two pages, because from a complete count of a common word a reader could tell how many cases are
  // hidden from them.
  const last = more && behind === undefined && seen.at(-1);
  return {
    items,
    ...(last && { next: cursors.of(candidateOrder(last)) }),
    cutOff: more && behind !== undefined,
  };
}

interface InSight {
  readonly id: string;
  readonly state: CaseState;
}

const foundOf = ({ id, state }: InSight): FoundCase => ({ case: id, state });

async function withWords(
  deps: Deps,
  looker: Looker,
  found: InSight,
  stems: ReadonlySet<string>,
): Promise<FoundCase> {
  return { ...foundOf(found), ...defined({ words: await wordsFound(deps, found.state, looker, stems) }) };
}
