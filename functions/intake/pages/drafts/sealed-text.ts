/**
 * Texts that a browser keeps for us and cannot read: compressed, since every page carries them, and encrypted under the
 * forms' key.
 */

import { createHmac } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sealBytes, unsealBytes } from "../../../../shared/documents/seal.ts";
import { namedKey, splitKeyId } from "../../../../shared/secrets/key-id.ts";
import type { KeyRing } from "../../../../shared/secrets/key-ring.ts";
import type { Key } from "../../../../shared/secrets/ring.ts";

/** A key derived for this use, so that tokens signed with the forms' key cannot open these texts. */
const sealingKey = ({ bytes }: Key): Uint8Array => createHmac("sha256", bytes).update("drafts").digest();

/** @param what names the text and its draft; a text encrypted under one name does not open under another. */
export async function sealText(keys: KeyRing, what: string, content: object): Promise<string> {
  const key = await keys.current();
  const packed = deflateRawSync(JSON.stringify(content));
  return namedKey(key, Buffer.from(sealBytes(sealingKey(key), what, packed)).toString("base64url"));
}

/** The content; undefined when the text was altered, has another name, or its key was removed. */
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
