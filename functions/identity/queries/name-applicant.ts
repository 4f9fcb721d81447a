import type { IdentityForIntake, NameApplicant } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { readEntry } from "../person/vault.ts";

/** The applicant's name as given on a request, for their own certificate (D10); none once they are erased. */
export async function nameApplicant(
  { vault }: Pick<IdentityDeps, "vault">,
  { request }: NameApplicant,
): ReturnType<IdentityForIntake["nameApplicant"]> {
  const entry = await readEntry(vault, request);
  return entry === undefined || entry === "erased" ? {} : { fullName: entry.applicant.fullName };
}
