import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ApplicantShown, IdentityForReferral } from "../../../shared/vault/for-referral.ts";
import type { ReferralDeps } from "../deps.ts";
import { gate, staffAt } from "../gate.ts";

/** What reading an applicant takes besides the case. */
export interface ApplicantDeps extends Pick<ReferralDeps, "cases" | "directory" | "now"> {
  readonly identity: IdentityForReferral;
}

type Applicant = Extract<ApplicantShown, { readonly applicant: unknown }>["applicant"];

/**
 * An applicant's name and address, for who works on the case (R15). Policy is asked here, where it is known how somebody
 * stands to the case; identity has the data, and keeps the look before it gives them.
 *
 * Refuses `not-found` (a foreign case looks absent), `not-yours-to-do`, `erased`.
 */
export async function readApplicant(
  { cases, directory, identity, now }: ApplicantDeps,
  code: string,
  username: string,
): Promise<{ readonly applicant: Applicant } | { readonly refused: Refusal }> {
  const [{ number, snapshot }, { state }] = await Promise.all([directory.current(), cases.load(code)]);
  const staff = staffAt(snapshot, username, now());
  const refused = staff ? gate(state, staff, "see-applicant") : { code: "forbidden" };
  if (refused) return { refused };
  const shown = await identity.showApplicant({ request: code, by: username, directory: number });
  return "applicant" in shown ? shown : { refused: { code: "erased" } };
}
