/**
 * The links of outside bodies (R7, ADR 0070). A link encrypts and authenticates the case, the number of the question and
 * the number of the link under a key of its own purpose, so nobody can make a link or read a tracking code in its address.
 */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { sealAlike, unseal } from "../../../shared/documents/seal.ts";
import { namedKey, splitKeyId } from "../../../shared/secrets/key-id.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { Key } from "../../../shared/secrets/ring.ts";
import type { Presented } from "../rules/outside.ts";

export interface OutsideLink extends Presented {
  readonly case: string;
}

const purpose = "outside-link";
const shape = /^(\d{12})\/([1-9]\d{0,2})\/([1-9]\d{0,2})$/;

const keyFor = ({ bytes }: Key, use: "seal" | "nonce"): Uint8Array => keyedHash(bytes, purpose, use);

/** The link as it stands in the address. The same link is always spelled alike, as long as the key is the same. */
export async function outsideLinkOf(keys: KeyRing, link: OutsideLink): Promise<string> {
  const key = await keys.current();
  const content = `${link.case}/${link.number}/${link.serial}`;
  const sealed = sealAlike(keyFor(key, "seal"), keyFor(key, "nonce"), purpose, content);
  return namedKey(key, Buffer.from(sealed).toString("base64url"));
}

/** What a link names; undefined when it was invented or altered, or when its key was removed. */
export async function openOutsideLink(keys: KeyRing, text: string): Promise<OutsideLink | undefined> {
  const { id, rest } = splitKeyId(text, 1);
  const key = rest.length === 1 ? await keys.find(id) : undefined;
  const [, code, number, serial] = shape.exec(key ? opened(key, rest[0] ?? "") : "") ?? [];
  return code === undefined ? undefined : { case: code, number: Number(number), serial: Number(serial) };
}

function opened(key: Key, sealed: string): string {
  try {
    return unseal(keyFor(key, "seal"), purpose, Buffer.from(sealed, "base64url"));
  } catch {
    return "";
  }
}
