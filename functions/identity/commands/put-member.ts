import type { FoundPerson, PutMember } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { isBlocked } from "../blocks/is-blocked.ts";
import { contactOf, partyId, personId } from "../person/vault.ts";

/**
 * Puts the mobile of somebody who asks to join a group's request into the vault, under their own key, so that a one-time code
 * finds them (C10). They are known by the mobile alone; under which name they join is kept once the code came back. The same
 * again finds its own row. `blocked`: no code is sent to them, and nothing is put (C17).
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
