import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts `content` with AES-256-GCM and authenticates `id`, so that the result cannot be moved to another
 * id.
 * @returns nonce, tag, then ciphertext
 */
export function sealBytes(key: Uint8Array, id: string, content: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
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

/** Encrypts a text, as `sealBytes`. */
export const seal = (key: Uint8Array, id: string, content: string): Uint8Array =>
  sealBytes(key, id, Buffer.from(content, "utf8"));

/** Decrypts a text, as `unsealBytes`. */
export const unseal = (key: Uint8Array, id: string, sealed: Uint8Array): string =>
  Buffer.from(unsealBytes(key, id, sealed)).toString("utf8");

/**
 * A short hash of a key (66 bits). It distinguishes a person's key from the new key that the person gets after an
 * erasure.
 */
export const markOf = (key: Uint8Array): string =>
  createHash("sha256").update(key).digest("base64url").slice(0, 11);
