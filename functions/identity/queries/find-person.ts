import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import type { FindPerson, FoundPerson } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { isBlocked } from "../blocks/is-blocked.ts";
import { contactOf, personId } from "../person/vault.ts";

/**
 * Returns the person id of an identity, and the hash of a mobile (C14). Known and unknown people get the same kind of
 * reply after the same calls, because a hash under an unused key looks like any other. Returns `blocked` when no code
 * may be sent, because the identity or the mobile is blocked (C17).
 */
export async function findPerson(
  deps: Pick<IdentityDeps, "keys" | "secret" | "blocks" | "now">,
  { identityType, identityNumber, mobile }: FindPerson,
): Promise<FoundPerson> {
  const own = await deps.secret.get();
  const person = personId(own, { identityType, identityNumber, mobile: mobile ?? "" });
  if (mobile === undefined) return { person };
  const [personKey, blocked] = await Promise.all([
    deps.keys.find(person),
    isBlocked(deps, { identityType, identityNumber, mobile }),
  ]);
  const contact = contactOf(personKey ?? keyedHash(own, "no-such-person", person), mobile);
  return { person, contact, ...(blocked && { blocked }) };
}
