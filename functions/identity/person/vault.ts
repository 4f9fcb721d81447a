import type { DocumentId, Documents } from "../../../shared/documents/documents.ts";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";

/** The decrypted content of a row of the vault. */
export interface Entry {
  readonly person: string;
  readonly claim: string;
  readonly input: string;
  readonly applicant: Applicant;
  /** The id of the represented person, whose own row is under their own key (C11). */
  readonly represented?: string;
}

export const entryId = (request: string): DocumentId => `identity/${request}/applicant`;

/** Reads the applicant of a request. Returns `"erased"` after an erasure, and undefined when there is no row. */
export async function readEntry(vault: Documents, request: string): Promise<Entry | "erased" | undefined> {
  const found = await vault.get(entryId(request));
  return found === undefined || found === "erased" ? found : (found.content as Entry);
}

/** The id of the row of another person of a request, under their own key: the represented person (C11). */
export const partyId = (request: string, person: string): DocumentId => `identity/${request}/with-${person}`;

type Party = Pick<Entry, "person" | "applicant"> & { readonly besides?: true };

/**
 * Reads a person of a request, its applicant or another. Returns `"erased"` after an erasure, and undefined when there is
 * no row.
 */
export async function readParty(
  vault: Documents,
  request: string,
  person: string,
): Promise<Party | Entry | "erased" | undefined> {
  const own = await readEntry(vault, request);
  if (own !== undefined && own !== "erased" && own.person === person) return own;
  const found = await vault.get(partyId(request, person));
  if (found === undefined) return own === "erased" ? "erased" : undefined;
  return found === "erased" ? found : { person, applicant: found.content as Applicant, besides: true };
}

/**
 * Hashes a mobile under the person's own key. The hash is the same for all requests of one person with one mobile, and
 * meaningless after the key is destroyed.
 */
export const contactOf = (personKey: Uint8Array, mobile: string): string =>
  keyedHash(personKey, "mobile", mobile).toString("base64url");

/**
 * Hashes the mobile and the e-mail address under the service's secret. A hash is the same for all people and requests with
 * this mobile or address, so that messages to it can be counted (C17, N4). E-mail addresses that differ only in upper and
 * lower case, or in a tag after `+`, reach the same inbox and have the same hash.
 */
export const recipientsOf = (
  secret: Uint8Array,
  { mobile, email }: Pick<Applicant, "mobile" | "email">,
): { readonly sms?: string; readonly email?: string } => ({
  ...(mobile !== undefined && { sms: recipientOf(secret, "sms", mobile) }),
  ...(email !== undefined && { email: recipientOf(secret, "email", inboxOf(email)) }),
});

const recipientOf = (secret: Uint8Array, channel: string, to: string): string =>
  keyedHash(secret, "recipient", channel, to).toString("base64url").slice(0, 22);

function inboxOf(email: string): string {
  const [name = "", domain = ""] = email.toLowerCase().split("@");
  return `${name.split("+")[0]}@${domain}`;
}

/**
 * The id of a person: a keyed hash of the identity or, without an identity, of the mobile. The id reveals neither
 * identity nor mobile to anyone without the service's secret. A person who gave neither has an id for this one request
 * (C18).
 */
export const personId = (secret: Uint8Array, who: Who, request = ""): string =>
  keyedHash(secret, "person", ...knownBy(who, request))
    .toString("hex")
    .slice(0, 32);

type Who = Pick<Applicant, "identityType" | "identityNumber" | "mobile">;

function knownBy({ identityType, identityNumber, mobile }: Who, request: string): readonly string[] {
  if (identityNumber !== undefined) return [identityType, identityNumber.toUpperCase()];
  return mobile === undefined ? ["request", request] : ["mobile", mobile];
}
