/** What a browser keeps for us and cannot read: sealed under the key of forms, packed first, as it travels with each page. */

import { createHmac } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sealBytes, unsealBytes } from "../../../../shared/documents/seal.ts";
import { namedKey, splitKeyId } from "../../../../shared/secrets/key-id.ts";
import type { KeyRing } from "../../../../shared/secrets/key-ring.ts";
import type { Key } from "../../../../shared/secrets/ring.ts";

/** A key of its own: what is signed with the key of forms opens nothing that is sealed here. */
const sealingKey = ({ bytes }: Key): Uint8Array => createHmac("sha256", bytes).update("drafts").digest();

/** @param what which thing of which draft it is: a text that was sealed as one thing is no other. */
export async function sealText(keys: KeyRing, what: string, content: object): Promise<string> {
  const key = await keys.current();
  const packed = deflateRawSync(JSON.stringify(content));
  return namedKey(key, Buffer.from(sealBytes(sealingKey(key), what, packed)).toString("base64url"));
}

/** The content; nothing when it was altered, is another thing, or its key was removed. */
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
