/**
 * Digits of every script, and the separators that people type between them. Browser-safe. Unicode-property
 * patterns are created in the functions that use them: each is slow to compile, and most functions start
 * without needing one.
 */

const isDigit = (point: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(point));

/**
 * The value of a decimal digit of any script. Unicode has such digits in ordered runs of ten, and touching
 * runs (mathematical digits) are whole tens (The Unicode Standard, 4.6), so the distance from the start of
 * the run is the value.
 */
function digitValue(point: number): number {
  let start = point;
  while (isDigit(start - 1)) start -= 1;
  return (point - start) % 10;
}

/**
 * Replaces every digit of any script (Persian, Arabic, full-width, …) by a Latin one (C13).
 * @example
 * latinDigits("۱۴۰۵/09/۲۱"); // "1405/09/21"
 */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (character) => String(digitValue(character.codePointAt(0) ?? 0)));
}

/**
 * Replaces Latin digits by Persian ones, for text that people read and do not copy.
 * @example
 * persianDigits("1405/09/21"); // "۱۴۰۵/۰۹/۲۱"
 */
export function persianDigits(value: number | string): string {
  return String(value).replace(/[0-9]/g, (character) => String.fromCharCode(0x06f0 + Number(character)));
}

/**
 * Normalises an identifier that people type, paste or dictate: Latin digits, without spaces, dashes of any
 * kind, tatweel, or invisible characters such as half-spaces, bidi marks and controls.
 */
export function foldIdentifier(text: string): string {
  return latinDigits(text).replace(/[\s\p{Z}\p{Pd}\p{Cf}\p{Cc}\u2212\u0640]/gu, "");
}

/** Why a text is not a number of the required length. */
export type DigitsProblem = "empty" | "not-digits" | "too-short" | "too-long";

/** The fault of a folded identifier that must have `least` to `most` Latin digits; undefined when it has. */
export function digitsProblem(folded: string, least: number, most = least): DigitsProblem | undefined {
  if (folded === "") return "empty";
  if (!/^[0-9]+$/.test(folded)) return "not-digits";
  if (folded.length < least) return "too-short";
  return folded.length > most ? "too-long" : undefined;
}

/** Whether a text repeats one character only (`1111111111`). */
export const allSame = (text: string): boolean => text === text.charAt(0).repeat(text.length);
