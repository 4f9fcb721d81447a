import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/**
 * HMAC-SHA-256 over the parts, 32 bytes: what the holder of the secret can derive again and nobody else can guess. Parts
 * are kept apart: `("ab", "c")` and `("a", "bc")` differ.
 */
export function keyedHash(secret: Uint8Array, ...parts: readonly string[]): Buffer {
  return createHmac("sha256", keyObjectOf(secret)).update(JSON.stringify(parts)).digest();
}

/** Node makes a key of raw bytes anew for each hash, which takes longer than the hash. An entry goes with its bytes. */
const made = new WeakMap<Uint8Array, KeyObject>();

function keyObjectOf(secret: Uint8Array): KeyObject {
  const known = made.get(secret);
  if (known) return known;
  const key = createSecretKey(secret);
  made.set(secret, key);
  return key;
}
