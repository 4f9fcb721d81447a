import type { Messenger } from "../../../shared/contracts/fields/messenger.ts";
import { defined } from "../../../shared/defined.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { Address, AddressOf } from "../../../shared/vault/for-notification.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { codeOf } from "../challenge/one-time-code.ts";
import { standingId } from "../person/person-standing/journal.ts";
import { isChosenByOwner } from "../person/person-standing/rules.ts";
import { contactOf, readEntry, readParty, recipientsOf } from "../person/vault.ts";

/**
 * Returns the address that the applicant of a request chose, or that of the represented person (C11), and the one-time
 * code of a challenge. A one-time code always goes to the mobile.
 */
export async function addressOf(
  deps: Pick<IdentityDeps, "vault" | "keys" | "secret" | "codeKeys" | "challenges" | "people">,
  { request, person, challenge }: AddressOf,
): Promise<Address> {
  const { vault } = deps;
  const entry = await (person === undefined ? readEntry(vault, request) : readParty(vault, request, person));
  if (entry === "erased") return { erased: true };
  if (entry === undefined) throw new Error("The vault has no applicant for a request that was registered");
  const { mobile, email, contactBy } = entry.applicant;
  const key = mobile !== undefined && (await deps.keys.get(entry.person));
  const contact = key ? contactOf(key, mobile) : undefined;
  const messenger = await messengerOf(deps, entry, contact);
  const address = {
    contactBy,
    ...defined({ contact, messenger }),
    ...("besides" in entry && { besides: true as const }),
    ...defined({ mobile, email }),
    recipients: recipientsOf(await deps.secret.get(), { mobile, email }),
  };
  if (challenge === undefined) return address;
  const { state } = await deps.challenges.load(challenge);
  const { issued } = state;
  if (issued?.request !== request || (person !== undefined && issued.person !== person))
    throw new Error("The challenge belongs to another request");
  // The key of the code was removed, so a late message gets a code made with the current key. Entering that code is
  // refused as expired, like every code whose key was removed (ADR 0052).
  const own = (await deps.codeKeys.find(issued.codeKey ?? 0)) ?? (await deps.codeKeys.current());
  const oneTimeCode = codeOf(own.bytes, challenge, issued);
  return { ...address, contactBy: "sms", oneTimeCode };
}

/** The messenger chosen at the registration, once the choice is known to be that of the mobile's owner (N9). */
async function messengerOf(
  { people }: Pick<IdentityDeps, "people">,
  { person, applicant: { messenger } }: { readonly person: string; readonly applicant: Applicant },
  contact: string | undefined,
): Promise<Messenger | undefined> {
  if (messenger === undefined || contact === undefined) return undefined;
  const { state } = await people.load(standingId(person));
  return isChosenByOwner(state, contact, messenger) ? messenger : undefined;
}
