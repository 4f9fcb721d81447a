/** A pseudonym of a case for accused people who owe something in it, because its tracking code would identify it (R2). */

import { createCipheriv, createDecipheriv } from "node:crypto";
import type { ServiceSecret } from "../../../../shared/documents/documents.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";

/** Pseudonyms for one person. A case always has the same one, so that a draft typed earlier is found again. */
interface HiddenCases {
  of(code: string): string;
  /** The case behind a pseudonym; undefined for another person's or an invented one. */
  behind(name: string): string | undefined;
}

/**
 * Twelve digits and four zeros fill one block, and a block cipher permutes blocks: the same pseudonym each time, reversible
 * only with the key.
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

/** The case behind a tracking code or a pseudonym. */
export async function caseMeant(
  secret: ServiceSecret,
  username: string,
  name: string,
): Promise<string | undefined> {
  return isHidden(name) ? (await hiddenCases(secret, username)).behind(name) : name;
}
