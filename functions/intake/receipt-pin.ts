/**
 * The PIN on a paper receipt (C2): six digits that open a request without a mobile. It is derived, and stored nowhere: whoever has
 * the tables has no PIN, and the same registration sent again prints the same.
 */

import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../../shared/documents/keyed-hash.ts";

const digits = 6;

/** What a registration by a clerk prints, and a pad before it: a repeat says what the first reply said, whatever was printed since (P4). */
export const firstReceipt = 1;

/** @param receipt which receipt of this request, from 1: a newer one ends the PIN of those before it. */
export function receiptPin(secret: Uint8Array, request: string, receipt: number): string {
  const hash = keyedHash(secret, "receipt-pin", request, String(receipt));
  const number = hash.readUIntBE(0, 6) % 10 ** digits;
  return String(number).padStart(digits, "0");
}

/** Compares in constant time. */
export const samePin = (right: string, given: string): boolean =>
  right.length === given.length && timingSafeEqual(Buffer.from(right), Buffer.from(given));
