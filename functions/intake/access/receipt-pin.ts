/**
 * The PIN on a paper receipt (C2): digits that open a request without a mobile. The PIN is derived and never stored, so a
 * retry of a registration prints the same PIN.
 */

import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { RequestState } from "../request/request-state.ts";

/**
 * The lengths of PINs. The six digits of a first receipt can be read aloud and typed by everyone. The sixteen digits of
 * every further receipt cannot be guessed (ADR 0032).
 */
const [digits, longDigits] = [6, 16];

export const isLongPin = (given: string): boolean => given.length === longDigits;

/**
 * The first receipt of a request. A clerk prints it at registration, or it comes from a pad of receipts printed in
 * advance. A retry of the registration returns the first receipt even when later receipts were printed (P4).
 */
export const firstReceipt = (pinKey: number | undefined): Receipt => ({ receipt: 1, pinKey });

export interface Receipt {
  /** The number of the receipt, from 1; a newer receipt ends the PINs of the older ones. */
  readonly receipt?: number;
  readonly longPin?: true;
  /**
   * The id of the key from which the PIN is derived. The oldest receipts have none; the key with id 0 made their PINs
   * (ADR 0052).
   */
  readonly pinKey?: number | undefined;
}

/** Returns a receipt's PIN; undefined when its key was removed, and then only a new receipt opens the request. */
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
 * Whether the newest receipt has a PIN. True when the applicant has no mobile, when they gave the code sent to their
 * mobile on record, or when the receipt comes from a pad, which is printed before any mobile is known (C20, ADR 0036).
 */
export const hasPin = ({ receipt = 0, registration, reserved, proved }: RequestState): boolean =>
  receipt > 0 &&
  (registration?.contactProof === undefined || proved === true || (reserved !== undefined && receipt === 1));

/** Whether two PINs are equal; compares in constant time. */
export const samePin = (right: string, given: string): boolean =>
  right.length === given.length && timingSafeEqual(Buffer.from(right), Buffer.from(given));
