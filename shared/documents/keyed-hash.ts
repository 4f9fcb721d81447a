import { createHmac } from "node:crypto";

/**
 * HMAC-SHA-256 over the parts, 32 bytes: what the holder of the secret can derive again and nobody else can guess. Parts
 * are kept apart: `("ab", "c")` and `("a", "bc")` differ.
 */
export function keyedHash(secret: Uint8Array, ...parts: readonly string[]): Buffer {
  return createHmac("sha256", secret).update(JSON.stringify(parts)).digest();
}
