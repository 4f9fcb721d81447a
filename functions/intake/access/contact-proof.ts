import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";

/** Proves that somebody knows the mobile given on a request, without keeping it: a hash under the person's own key. */
export const contactProof = (personKey: Uint8Array, request: string, mobile: string): string =>
  keyedHash(personKey, "contact", request, mobile).toString("base64url");

/** Compares in constant time. */
export function sameProof(kept: string, given: string): boolean {
  const [a, b] = [Buffer.from(kept), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
