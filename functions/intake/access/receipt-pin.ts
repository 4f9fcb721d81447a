/**
 * The PIN on a paper receipt (C2): digits that open a request without a mobile. It is derived, and stored nowhere: the
 * tables hold no PIN, and the same registration sent again prints the same.
 */

import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { RequestState } from "../request/request-state.ts";

/** The first receipt's PIN is read aloud and typed by people of every age; those of later receipts are beyond guessing (ADR 0032). */
const [digits, longDigits] = [6, 16];

export const isLongPin = (given: string): boolean => given.length === longDigits;

/** What a registration by a clerk prints, and a pad before it: a repeat says what the first reply said, whatever was printed since (P4). */
export const firstReceipt = (pinKey: number | undefined): Receipt => ({ receipt: 1, pinKey });

export interface Receipt {
  /** Which receipt of this request, from 1: a newer one ends the PIN of those before it. */
  readonly receipt?: number;
  readonly longPin?: true;
  /** The id of the key that its PIN is derived with; absent: 0, as of every receipt from before keys had ids (ADR 0052). */
  readonly pinKey?: number | undefined;
}

/** The PIN of a receipt under its own key; nothing where that key was removed: then only a new receipt opens. */
export async function pinOf(keys: KeyRing, request: string, receipt: Receipt): Promise<string | undefined> {
  const key = await keys.find(receipt.pinKey ?? 0);
  return key && receiptPin(key.bytes, request, receipt);
}

export function receiptPin(key: Uint8Array, request: string, { receipt = 0, longPin }: Receipt): string {
  const hash = keyedHash(key, "receipt-pin", request, String(receipt));
  if (longPin) return String(hash.readBigUInt64BE() % 10n ** BigInt(longDigits)).padStart(longDigits, "0");
  const number = hash.readUIntBE(0, 6) % 10 ** digits;
  return String(number).padStart(digits, "0");
}

/**
 * Whether the newest receipt has a PIN: where there is no mobile, where a code that went to the mobile on record came back, and on a
 * pad, which was printed before anybody gave a mobile (C20, ADR 0036).
 */
export const hasPin = ({ receipt = 0, registration, reserved, proved }: RequestState): boolean =>
  receipt > 0 &&
  (registration?.contactProof === undefined || proved === true || (reserved !== undefined && receipt === 1));

/** Compares in constant time. */
export const samePin = (right: string, given: string): boolean =>
  right.length === given.length && timingSafeEqual(Buffer.from(right), Buffer.from(given));
