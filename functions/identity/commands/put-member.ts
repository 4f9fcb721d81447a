import type { FoundPerson, PutMember } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { isBlocked } from "../blocks/is-blocked.ts";
import { contactOf, partyId, personId } from "../person/vault.ts";

/**
 * Stores the mobile of a person who wants to join a collective request in the vault, under the person's own key, so
 * that a one-time code can be sent (C10). The person is identified only by the mobile; the name is stored after the
 * code is confirmed. A retry stores nothing again. Returns `blocked`, and stores nothing, when the mobile is blocked
 * (C17).
 */
export async function putMember(
  deps: Pick<IdentityDeps, "vault" | "keys" | "secret" | "blocks" | "now">,
  { request, mobile }: PutMember,
): Promise<FoundPerson> {
  const who = { identityType: "none", mobile } as const;
  const person = personId(await deps.secret.get(), who);
  if (await isBlocked(deps, who)) return { person, blocked: true };
  const key = await deps.keys.getOrMake(person);
  await deps.vault.put(partyId(request, person), person, { ...who, contactBy: "sms" });
  return { person, contact: contactOf(key, mobile) };
}
