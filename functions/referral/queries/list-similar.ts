import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { alike } from "../../../shared/domain/text/relevance.ts";
import { searchWords } from "../../../shared/domain/text/search-words.ts";
import { inSight } from "../access/case-access.ts";
import { gate } from "../access/case-policy.ts";
import { isHiddenFrom } from "../access/identity-visibility.ts";
import { readDescription } from "../access/words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { wordKeys } from "../reactions/index-words/word-keys.ts";
import { candidatesFor, circlesOfLooker, firstInSight, type Looker } from "./search-cases/candidates.ts";

/** Cases registered more than this number of days ago are not suggested (R14, C9). */
const days = 90;
/**
 * The most words of the text that are searched for. Each word is searched once for each group of people whose cases the
 * caller may find.
 */
const mostAsked = 20;
/** At most this number of cases that the caller may see is compared, for each reason in `why`. */
const mostRead = 20;
const mostShown = 10;

export interface Similar {
  readonly case: string;
  readonly state: CaseState;
  /** The reason of the suggestion; cases of the same applicant are listed first. */
  readonly why: "same-applicant" | "similar-text";
}

type Deps = Pick<
  ReferralDeps,
  "cases" | "directory" | "documents" | "looks" | "wordIndex" | "wordRing" | "now"
>;

/**
 * Cases of the last 90 days that may be about the same matter (R14): the same applicant's first, then those with a
 * similar text. Only staff who may link the case get any, and only cases that they may see. Empty while the applicant
 * is hidden from the caller (C15).
 *
 * @returns undefined when the person may not see the case or it does not exist.
 */
export async function listSimilar(
  deps: Deps,
  code: string,
  username: string,
): Promise<readonly Similar[] | undefined> {
  const [directory, { state }] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const sight = await inSight(deps, { case: code, state, username, action: "see-case" }, directory);
  if ("refused" in sight) return undefined;
  const { staff } = sight;
  const { snapshot } = directory;
  if (gate(state, staff, "link-case") || isHiddenFrom(state, staff, snapshot)) return [];
  const looker = { staff, snapshot, at: deps.now() };
  const [same, like] = await Promise.all([
    ofSameApplicant(deps, looker, code, state),
    ofSimilarText(deps, looker, code, state),
  ]);
  const more = like.filter((each) => !same.some((other) => other.case === each.case));
  return [...same, ...more].slice(0, mostShown);
}

async function ofSameApplicant(
  deps: Deps,
  looker: Looker,
  code: string,
  state: CaseState,
): Promise<readonly Similar[]> {
  const { person, withoutIdentity } = state.request ?? {};
  if (person === undefined || withoutIdentity) return [];
  const found = await others(deps, looker, code, state, "person", [person]);
  return found.map(({ id, state: other }) => ({ case: id, state: other, why: "same-applicant" }));
}

async function ofSimilarText(
  deps: Deps,
  looker: Looker,
  code: string,
  state: CaseState,
): Promise<readonly Similar[]> {
  const words = searchWords((await readDescription(deps.documents, state)) ?? "").slice(0, mostAsked);
  const found = await others(deps, looker, code, state, "word", words);
  return alike(words, found).flatMap(({ id }) =>
    found
      .filter((each) => each.id === id)
      .map(({ state: other }) => ({ case: id, state: other, why: "similar-text" as const })),
  );
}

/** The candidate cases without parts of the same request and without cases that are linked already. */
async function others(
  deps: Deps,
  looker: Looker,
  code: string,
  { links }: CaseState,
  sort: "person" | "word",
  words: readonly string[],
) {
  const since = new Date(looker.at.getTime() - days * 86_400_000).toISOString();
  const keys = (await deps.wordRing.all()).map(({ bytes }) => wordKeys(bytes));
  const known = new Set([requestOf(code), ...links.map((link) => link.case)]);
  const found = await candidatesFor(deps, { sort, words, circles: circlesOfLooker(looker), keys, since });
  const other = found.filter(
    ({ id, has }) => !known.has(requestOf(id)) && (sort === "person" || has.size > 1),
  );
  return (await firstInSight(deps, looker, other, mostRead)).seen;
}
