import { defined } from "../../../shared/defined.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ApplicantShown, ReadFor } from "../../../shared/vault/for-referral.ts";
import { inSight } from "../access/case-access.ts";
import { isHiddenFrom } from "../access/identity-visibility.ts";
import { readMembersName } from "../access/words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { membersOf } from "../case/applicant.ts";
import type { CaseState } from "../case/case-state.ts";
import { lacksApplicant } from "../rules/without-identity.ts";

export type ApplicantDeps = Pick<
  ReferralDeps,
  "cases" | "directory" | "documents" | "identity" | "looks" | "now"
>;

interface Shown extends Extract<ApplicantShown, { readonly applicant: unknown }> {
  /** The members, when the request is a group's (C10). */
  readonly members?: readonly NamedMember[];
}

interface NamedMember {
  readonly fullName: string;
  readonly joinedAt: string;
}

/**
 * The name and address of the applicant, of the person for whom the applicant acts (C11) or of the group's members
 * (C10), for staff who work on the case or a part of it (R15). This function applies the policy, which needs the
 * caller's relations to the case. The identity service stores the data and records that the caller read them.
 *
 * Refuses with `not-found` (also for another unit's case and for a conflict of interest, which is recorded),
 * `not-yours-to-do`, `identity-hidden` (C15), `without-identity` (C3), `erased`.
 * @param purpose the paper that the caller prints with the name; the record says so.
 */
export async function readApplicant(
  deps: ApplicantDeps,
  code: string,
  username: string,
  purpose?: ReadFor,
): Promise<Shown | { readonly refused: Refusal }> {
  const [directory, { state }] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const sight = await inSight(deps, { case: code, state, username, action: "see-applicant" }, directory);
  if ("refused" in sight) return sight;
  if (isHiddenFrom(state, sight.staff, directory.snapshot)) return { refused: { code: "identity-hidden" } };
  if (lacksApplicant(state, "see-applicant")) return { refused: { code: "without-identity" } };
  const asked = { request: requestOf(code), by: username, directory: directory.number };
  const shown = await deps.identity.showApplicant({ ...asked, ...defined({ for: purpose }) });
  if (!("applicant" in shown)) return { refused: { code: "erased" } };
  return { ...shown, ...(state.request?.collective && { members: await namedIn(deps, state) }) };
}

/**
 * The names of the group's members. Called after the access log records that the caller reads the data. Empty for an
 * erased applicant.
 */
async function namedIn(
  { documents }: Pick<ReferralDeps, "documents">,
  state: CaseState,
): Promise<readonly NamedMember[]> {
  const members = membersOf(state);
  const names = await Promise.all(members.map(({ name }) => readMembersName(documents, name)));
  return members.flatMap(({ at: joinedAt }, place) => {
    const fullName = names[place];
    return fullName === undefined ? [] : [{ fullName, joinedAt }];
  });
}
