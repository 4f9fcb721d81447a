/**
 * A pseudonym that replaces the tracking code of a case for accused people who owe something in it. The tracking code
 * would tell them which case it is (R2).
 */

import { hiddenCase } from "../../../../shared/contracts/fields/fields.ts";
import type { ServiceSecret } from "../../../../shared/documents/documents.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { sealAlike, unseal } from "../../../../shared/documents/seal.ts";

/**
 * The pseudonyms for one person. A case always has the same pseudonym, so that the desk finds an unsent draft again.
 */
interface HiddenCases {
  of(code: string): string;
  /** The tracking code for a pseudonym; undefined when the pseudonym is another person's or invented. */
  behind(name: string): string | undefined;
}

/** Authenticated with each pseudonym, so that no other text under the same key passes for one. */
const purpose = "hidden-case";

export async function hiddenCases(secret: ServiceSecret, username: string): Promise<HiddenCases> {
  const bytes = await secret.get();
  const key = keyedHash(bytes, "hidden-case-encryption", username);
  const macKey = keyedHash(bytes, "hidden-case-nonce", username);
  return {
    of: (code) => Buffer.from(sealAlike(key, macKey, purpose, code)).toString("hex"),
    behind: (name) => {
      try {
        return unseal(key, purpose, Buffer.from(name, "hex"));
      } catch {
        return undefined;
      }
    },
  };
}

/** The tracking code that `name` is, or for which it is this person's pseudonym; undefined for an invalid pseudonym. */
export async function caseMeant(
  secret: ServiceSecret,
  username: string,
  name: string,
): Promise<string | undefined> {
  return hiddenCase.safeParse(name).success ? (await hiddenCases(secret, username)).behind(name) : name;
}
