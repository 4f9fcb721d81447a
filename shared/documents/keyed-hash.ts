import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/**
 * HMAC-SHA-256 over the parts, 32 bytes; only a holder of the secret can compute it. The borders between
 * parts matter: `("ab", "c")` and `("a", "bc")` give different hashes.
 */
export function keyedHash(secret: Uint8Array, ...parts: readonly string[]): Buffer {
  return createHmac("sha256", keyObjectOf(secret)).update(JSON.stringify(parts)).digest();
}

/**
 * The imported form of each secret, since importing takes longer than hashing. An entry disappears together
 * with the secret's bytes.
 */
const made = new WeakMap<Uint8Array, KeyObject>();

function keyObjectOf(secret: Uint8Array): KeyObject {
  const known = made.get(secret);
  if (known) return known;
  const key = createSecretKey(secret);
  made.set(secret, key);
  return key;
}
