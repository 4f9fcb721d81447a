/**
 * A pseudonym that replaces the tracking code of a case for accused people who owe something in it. The tracking code
 * would tell them which case it is (R2).
 */

import { createCipheriv, createDecipheriv } from "node:crypto";
import type { ServiceSecret } from "../../../../shared/documents/documents.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";

/**
 * The pseudonyms for one person. A case always has the same pseudonym, so that the desk finds an unsent draft again.
 */
interface HiddenCases {
  of(code: string): string;
  /** The tracking code for a pseudonym; undefined when the pseudonym is another person's or invented. */
  behind(name: string): string | undefined;
}

/**
 * The tracking code (twelve digits) and four zeros fill one cipher block. A block cipher gives the same pseudonym each
 * time, and only the key reverses it.
 */
const block = { cipher: "aes-256-ecb", digits: 12, filled: "0000" } as const;

export async function hiddenCases(secret: ServiceSecret, username: string): Promise<HiddenCases> {
  const key = keyedHash(await secret.get(), "hidden-case", username);
  return {
    of: (code) => {
      const cipher = createCipheriv(block.cipher, key, null).setAutoPadding(false);
      return cipher.update(`${code}${block.filled}`, "latin1", "hex") + cipher.final("hex");
    },
    behind: (name) => {
      const decipher = createDecipheriv(block.cipher, key, null).setAutoPadding(false);
      const found = decipher.update(name, "hex", "latin1") + decipher.final("latin1");
      return /^\d{12}0{4}$/.test(found) ? found.slice(0, block.digits) : undefined;
    },
  };
}

const isHidden = (name: string): boolean => /^[0-9a-f]{32}$/.test(name);

/** The tracking code that `name` is, or for which it is this person's pseudonym; undefined for an invalid pseudonym. */
export async function caseMeant(
  secret: ServiceSecret,
  username: string,
  name: string,
): Promise<string | undefined> {
  return isHidden(name) ? (await hiddenCases(secret, username)).behind(name) : name;
}
