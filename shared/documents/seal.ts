import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { keyedHash } from "./keyed-hash.ts";

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts `content` with AES-256-GCM and authenticates `id`, so that the result cannot be moved to another
 * id.
 * @returns nonce, tag, then ciphertext
 */
export const sealBytes = (key: Uint8Array, id: string, content: Uint8Array): Uint8Array =>
  sealWithNonce(key, randomBytes(nonceBytes), id, content);

/**
 * Encrypts a text so that equal texts give equal bytes, unlike `sealBytes`. The nonce is an HMAC over id and content:
 * under one encryption key GCM allows a nonce for one text only.
 *
 * @param macKey for the HMAC; never the encryption key
 */
export function sealAlike(key: Uint8Array, macKey: Uint8Array, id: string, content: string): Uint8Array {
  const nonce = keyedHash(macKey, id, content).subarray(0, nonceBytes);
  return sealWithNonce(key, nonce, id, Buffer.from(content, "utf8"));
}

function sealWithNonce(key: Uint8Array, nonce: Uint8Array, id: string, content: Uint8Array): Uint8Array {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/**
 * Decrypts the bytes that `sealBytes` returned.
 * @throws Error when the bytes, the key or the id differ by one bit
 */
export function unsealBytes(key: Uint8Array, id: string, sealed: Uint8Array): Uint8Array {
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(id))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

/** Encrypts a text, as `sealBytes` does. */
export const seal = (key: Uint8Array, id: string, content: string): Uint8Array =>
  sealBytes(key, id, Buffer.from(content, "utf8"));

/** Decrypts a text, as `unsealBytes` does. */
export const unseal = (key: Uint8Array, id: string, sealed: Uint8Array): string =>
  Buffer.from(unsealBytes(key, id, sealed)).toString("utf8");

/**
 * A short hash of a key (66 bits). It distinguishes a person's key from the new key that the person gets after an
 * erasure.
 */
export const markOf = (key: Uint8Array): string =>
  createHash("sha256").update(key).digest("base64url").slice(0, 11);
