import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/**
 * HMAC-SHA-256 over the parts, 32 bytes: only a holder of the secret can compute it. Parts are kept apart:
 * `("ab", "c")` and `("a", "bc")` differ.
 */
export function keyedHash(secret: Uint8Array, ...parts: readonly string[]): Buffer {
  return createHmac("sha256", keyObjectOf(secret)).update(JSON.stringify(parts)).digest();
}

/**
 * Importing the raw bytes for each hash would take longer than the hash. An entry is dropped with its bytes.
 */
const made = new WeakMap<Uint8Array, KeyObject>();

function keyObjectOf(secret: Uint8Array): KeyObject {
  const known = made.get(secret);
  if (known) return known;
  const key = createSecretKey(secret);
  made.set(secret, key);
  return key;
}
