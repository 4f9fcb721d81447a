import type { FoundPerson } from "../../../../shared/vault/for-intake.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";

/**
 * Identifies a person who joins a group by the mobile only (C10), like an applicant who registers without an identity
 * number.
 */
export const byMobile = (
  { identity }: { readonly identity: Pick<IntakeDeps["identity"], "findPerson"> },
  mobile: string,
): Promise<FoundPerson> => identity.findPerson({ identityType: "none", identityNumber: undefined, mobile });
