import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The six digits of a challenge: derived from its id under identity's own secret, so that they are stored nowhere,
 * travel in no event, and can still be put into the SMS by whoever sends it.
 *
 * Rejection sampling keeps them uniform: 32-bit words at or above the largest multiple of a million are skipped.
 */
export function oneTimeCode(secret: Uint8Array, challenge: string): string {
  const mac = createHmac("sha256", secret).update(`one-time-code:${challenge}`).digest();
  const limit = Math.floor(2 ** 32 / 1_000_000) * 1_000_000;
  for (let offset = 0; offset < mac.length; offset += 4) {
    const word = mac.readUInt32BE(offset);
    if (word < limit) return String(word % 1_000_000).padStart(6, "0");
  }
  return oneTimeCode(secret, `${challenge}+`);
}

/** Compares in constant time. */
export function sameCode(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
