/** What stands for a case in front of who is complained of in it and owes something: its number would be a trace (R2). */

import { createCipheriv, createDecipheriv } from "node:crypto";
import type { ServiceSecret } from "../../../../shared/documents/documents.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";

/** For one person. The same case has the same name whenever they ask, so that what they typed finds it again. */
interface HiddenCases {
  of(code: string): string;
  /** The case behind a name; nothing when it is another's, or somebody made it up. */
  behind(name: string): string | undefined;
}

/** A number of twelve digits and four zeros are one block, and one block is a permutation: the same name, and no other way back. */
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

/** A name, as against the number of a case. */
const isHidden = (name: string): boolean => /^[0-9a-f]{32}$/.test(name);

/** The case that somebody means, by its number or by the name it has for them. */
export async function caseMeant(
  secret: ServiceSecret,
  username: string,
  name: string,
): Promise<string | undefined> {
  return isHidden(name) ? (await hiddenCases(secret, username)).behind(name) : name;
}
