/**
 * The tracking code (C2): twelve digits, shown in three groups of four. Eleven digits are pseudo-random; the
 * twelfth is a Damm check digit, which detects every single wrong digit and every swap of neighbouring
 * digits.
 *
 * H. Michael Damm, Total anti-symmetrische Quasigruppen (dissertation, Marburg 2004): the quasigroup of order
 * 10 given there and on https://en.wikipedia.org/wiki/Damm_algorithm.
 */
import { type DigitsProblem, digitsProblem, foldIdentifier } from "../text/digits.ts";

const quasigroup = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
] as const;

/**
 * The interim digit of Damm's algorithm after all digits. Over a whole code it is 0 exactly when the check
 * digit is right.
 */
function damm(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = Number(quasigroup[interim]?.charAt(Number(digit)));
  return interim;
}

const randomDigits = 11;

/**
 * Appends the check digit.
 * @param digits eleven Latin digits
 * @returns the code as it is stored and compared, `407155289363`
 * @throws RangeError for other input
 * @example
 * trackingCode("40715528936"); // "407155289363"
 */
export function trackingCode(digits: string): string {
  if (digitsProblem(digits, randomDigits)) throw new RangeError("a tracking code is made of eleven digits");
  return digits + damm(digits);
}

/**
 * Makes a tracking code from a keyed hash of at least 16 bytes, read as one big-endian number. Every code is
 * practically equally likely: 2^128 is so much larger than 10^11 that probabilities differ by less than 1 in 10^27.
 * @throws RangeError for a shorter hash
 */
export function codeFromHash(hash: Uint8Array): string {
  if (hash.length < 16) throw new RangeError("too few bytes for a tracking code");
  let number = 0n;
  for (const byte of hash) number = (number << 8n) | BigInt(byte);
  return trackingCode(String(number % 10n ** BigInt(randomDigits)).padStart(randomDigits, "0"));
}

type TrackingCodeProblem = DigitsProblem | "wrong-check-digit";

export type ParsedTrackingCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly reason: TrackingCodeProblem };

/**
 * Reads a code as people write it: in digits of any script, with spaces, dashes, half-spaces or bidi marks
 * between.
 * @returns the twelve Latin digits, or the reason why the text is no tracking code
 */
export function parseTrackingCode(text: string): ParsedTrackingCode {
  const code = foldIdentifier(text);
  const reason = digitsProblem(code, randomDigits + 1);
  if (reason) return { ok: false, reason };
  return damm(code) === 0 ? { ok: true, code } : { ok: false, reason: "wrong-check-digit" };
}

/**
 * Formats a tracking code in three groups of four digits, as it is printed, sent and read aloud: `4071 5528
 * 9363`.
 */
export const formatTrackingCode = (code: string): string => code.replace(/^(.{4})(.{4})(.{4})$/, "$1 $2 $3");
