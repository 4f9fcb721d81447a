import type { FoundPerson } from "../../../../shared/vault/for-intake.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";

/**
 * Finds the person who joins a group (C10). Only their mobile identifies them, as it does an applicant who registers
 * without an identity number.
 */
export const byMobile = (
  { identity }: { readonly identity: Pick<IntakeDeps["identity"], "findPerson"> },
  mobile: string,
): Promise<FoundPerson> => identity.findPerson({ identityType: "none", identityNumber: undefined, mobile });
