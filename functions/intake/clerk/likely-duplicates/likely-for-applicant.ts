import type * as z from "zod/mini";
import type { listLikelyDuplicates as contract } from "../../../../shared/contracts/staff/applicants.ts";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { mayKnow } from "../../access/clerk-access.ts";
import { type Limit, within } from "../../access/limits.ts";
import type { ClerkDeps } from "../../adapters/clerk-deps.ts";
import type { Status } from "../../http/status.ts";
import { type Listed, personList } from "../../projections/build-views.ts";
import { partiesOf } from "../../request/request-queries.ts";
import type { RequestState } from "../../request/request-state.ts";
import { knownTo } from "../../rules/rules-consent.ts";
import { concerned } from "../../rules/rules-proxy.ts";
import { comparedOf, likest } from "./compare.ts";

/** Enough searches for a clerk who registers, and too few to learn an applicant's text by trial (R15). */
const triesOfClerk: Limit = { most: 20, seconds: 3_600 };

/**
 * Returns those requests of an identified applicant whose text is likely a duplicate (C9), the most similar first. Only
 * status and dates are returned, which the clerk already sees (R15). Leaves out requests that the clerk may not see
 * (R2), and those with a hidden text (C15). A duplicate is neither refused nor merged.
 *
 * Refuses with `pass-expired` (also for another clerk's pass), and with `too-many` after twenty searches of this clerk
 * for one person in an hour.
 */
export async function likelyForApplicant(
  deps: ClerkDeps,
  { pass, description }: z.output<typeof contract.body>,
  clerk: string,
): Promise<readonly Status[] | { readonly refused: Refusal }> {
  const at = deps.now();
  const opened = await deps.passes.open(pass, at);
  if (opened?.clerk !== clerk) return { refused: { code: "pass-expired" } };
  const { person } = opened;
  if (!(await within(deps, "likely-for", [clerk, person], triesOfClerk)))
    return { refused: { code: "too-many" } };
  const [{ items }, { snapshot }] = await Promise.all([
    deps.views.list(personList(person), { limit: 25 }),
    deps.directory.current(),
  ]);
  const mayRead = (code: string, state: RequestState) =>
    concerned(state) === person &&
    mayKnow(snapshot, partiesOf(code, state), clerk, at) &&
    knownTo(state) !== "inspection";
  const listed = items.map(({ data }) => data as Listed);
  return likest(searchWords(description), await comparedOf(deps, listed, mayRead));
}
