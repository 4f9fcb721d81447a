import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import type { FindPerson, FoundPerson } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../deps.ts";
import { contactOf, personId } from "../vault.ts";

/**
 * Which person an identity is, and which of their contacts a mobile is (C14). Anybody gets both, known or not: a contact
 * that is under nobody's key looks like one that is.
 */
export async function findPerson(
  { keys, secret }: Pick<IdentityDeps, "keys" | "secret">,
  { identityType, identityNumber, mobile }: FindPerson,
): Promise<FoundPerson> {
  const own = await secret.get();
  const person = personId(own, { identityType, identityNumber, mobile: mobile ?? "" });
  if (mobile === undefined) return { person };
  const personKey = await keys.get(person);
  return { person, contact: contactOf(personKey ?? keyedHash(own, "no-such-person", person), mobile) };
}
