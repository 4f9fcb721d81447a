import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";

/**
 * Returns a hash under the person's key that shows later whether a mobile is the one given on a request, without storing the
 * mobile.
 */
export const contactProof = (personKey: Uint8Array, request: string, mobile: string): string =>
  keyedHash(personKey, "contact", request, mobile).toString("base64url");

/** Whether two proofs are equal; compares in constant time. */
export function sameProof(kept: string, given: string): boolean {
  const [a, b] = [Buffer.from(kept), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
