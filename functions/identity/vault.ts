import type { DocumentId, Documents } from "../../shared/documents/documents.ts";
import { keyedHash } from "../../shared/documents/keyed-hash.ts";
import type { Applicant } from "../../shared/vault/applicant.ts";

/** A row of the vault, inside its encryption. */
export interface Entry {
  readonly person: string;
  readonly claim: string;
  readonly input: string;
  readonly applicant: Applicant;
}

export const entryId = (request: string): DocumentId => `identity/${request}/applicant`;

/** The applicant of a request, `"erased"`, or nothing. */
export async function readEntry(vault: Documents, request: string): Promise<Entry | "erased" | undefined> {
  const found = await vault.get(entryId(request));
  return found === undefined || found === "erased" ? found : (found.content as Entry);
}

/** A mobile under the person's own key: requests of one person with one mobile share it, and it means nothing once the key is destroyed. */
export const contactOf = (personKey: Uint8Array, mobile: string): string =>
  keyedHash(personKey, "mobile", mobile).toString("base64url");

/**
 * One person, one id: a keyed hash of the identity they gave, or of their mobile when they gave none. Without
 * identity's secret it says nothing about either.
 */
export function personId(
  secret: Uint8Array,
  { identityType, identityNumber, mobile }: Pick<Applicant, "identityType" | "identityNumber" | "mobile">,
): string {
  const identity =
    identityNumber === undefined ? ["mobile", mobile] : [identityType, identityNumber.toUpperCase()];
  return keyedHash(secret, "person", ...identity)
    .toString("hex")
    .slice(0, 32);
}
