/**
 * Encrypts and decrypts the texts that the server stores in the browser (in cookies and pages of a form); the browser
 * cannot read them. They are compressed, since every page of the form carries them, and encrypted under a key derived
 * from the forms' key.
 */

import { createHmac } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sealBytes, unsealBytes } from "../../../../shared/documents/seal.ts";
import { namedKey, splitKeyId } from "../../../../shared/secrets/key-id.ts";
import type { KeyRing } from "../../../../shared/secrets/key-ring.ts";
import type { Key } from "../../../../shared/secrets/ring.ts";

/**
 * The encryption key, derived for this use only, so that the forms' key itself, which signs tokens, does not open these
 * texts.
 */
const sealingKey = ({ bytes }: Key): Uint8Array => createHmac("sha256", bytes).update("drafts").digest();

/**
 * Encrypts a text.
 *
 * @param what names the text and its draft; a text encrypted under one name does not open under another
 */
export async function sealText(keys: KeyRing, what: string, content: object): Promise<string> {
  const key = await keys.current();
  const packed = deflateRawSync(JSON.stringify(content));
  return namedKey(key, Buffer.from(sealBytes(sealingKey(key), what, packed)).toString("base64url"));
}

/** Returns the content; undefined when the text was altered, has another name, or its key was removed. */
export async function openText(keys: KeyRing, what: string, text: string | undefined): Promise<unknown> {
  if (text === undefined) return undefined;
  const { id, rest } = splitKeyId(text, 1);
  const key = await keys.find(id);
  if (!key) return undefined;
  try {
    const packed = unsealBytes(sealingKey(key), what, Buffer.from(rest[0] ?? "", "base64url"));
    return JSON.parse(inflateRawSync(packed).toString());
  } catch {
    return undefined;
  }
}
