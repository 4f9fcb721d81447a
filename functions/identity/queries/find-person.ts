import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import type { FindPerson, FoundPerson } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { isBlocked } from "../blocks/is-blocked.ts";
import { contactOf, personId } from "../person/vault.ts";

/**
 * Which person an identity is, and which of their contacts a mobile is (C14). Anybody gets both, known or not: a contact
 * that is under nobody's key looks like one that is, and costs the same calls. `blocked`: no code is sent to this pair (C17).
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
