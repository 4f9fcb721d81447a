import type { FoundPerson } from "../../../../shared/vault/for-intake.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";

/** Who joins a group's request is known by the mobile alone (C10): the same person as who registers without an identity. */
export const byMobile = (
  { identity }: { readonly identity: Pick<IntakeDeps["identity"], "findPerson"> },
  mobile: string,
): Promise<FoundPerson> => identity.findPerson({ identityType: "none", identityNumber: undefined, mobile });
