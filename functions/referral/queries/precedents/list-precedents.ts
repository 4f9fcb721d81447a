import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { alike } from "../../../../shared/domain/text/relevance.ts";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { inSight } from "../../access/case-access.ts";
import { isHiddenFrom } from "../../access/identity-visibility.ts";
import { isPrecedentFor } from "../../access/precedents.ts";
import { readDescription } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { wordKeys } from "../../reactions/index-words/word-keys.ts";
import { candidatesFor, circlesOfLooker, firstInSight } from "../search-cases/candidates.ts";

/** The most words of the text that are searched for, each once in each group of people whose cases the caller may find. */
const mostAsked = 10;
/** The most cases that the caller may see and that are compared: those with the most of the words. */
const mostCompared = 40;
const mostShown = 10;

export interface Precedent {
  readonly case: string;
  readonly state: CaseState;
}

type Deps = Pick<
  ReferralDeps,
  "cases" | "directory" | "documents" | "looks" | "wordIndex" | "wordRing" | "now"
>;

/**
 * Answered cases about the same subject with a similar text, the most similar first, at most ten (R21). Only people who
 * may draft the answer to this case get them, and only cases that they may see (R15, R2). The index of words proposes the
 * cases; their answers are not read, so the access log records nothing. Empty while the applicant is hidden from the
 * caller, since similar cases would tell about the hidden text (C15).
 *
 * Refuses with `not-found` (also for a conflict of interest, which is recorded), `not-yours-to-do`.
 */
export async function listPrecedents(
  deps: Deps,
  code: string,
  username: string,
): Promise<readonly Precedent[] | { readonly refused: Refusal }> {
  const [directory, { state }] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const sight = await inSight(deps, { case: code, state, username, action: "draft-answer" }, directory);
  if ("refused" in sight) return sight;
  const { staff } = sight;
  const { snapshot } = directory;
  if (isHiddenFrom(state, staff, snapshot)) return [];
  const looker = { staff, snapshot, at: deps.now() };
  const words = searchWords((await readDescription(deps.documents, state)) ?? "").slice(0, mostAsked);
  const keys = (await deps.wordRing.all()).map(({ bytes }) => wordKeys(bytes));
  const asked = { sort: "word", words, circles: circlesOfLooker(looker), keys } as const;
  const others = (await candidatesFor(deps, asked)).filter(
    ({ id, has }) => requestOf(id) !== requestOf(code) && has.size > 1,
  );
  const { seen } = await firstInSight(deps, looker, others.slice(0, mostCompared), mostCompared);
  const found = seen.filter(
    (other) =>
      other.state.request?.subject === state.request?.subject && isPrecedentFor(other.state, staff, snapshot),
  );
  return alike(words, found)
    .flatMap(({ id }) => found.filter((each) => each.id === id))
    .map((each) => ({ case: each.id, state: each.state }))
    .slice(0, mostShown);
}
