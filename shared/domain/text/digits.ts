/**
 * Digits of every script, and what people put between them. Browser-safe. Patterns with properties of Unicode stand where they are used:
 * each is dear to make, and most functions start without needing one.
 */

const isDigit = (point: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(point));

/**
 * The value of a decimal digit of any script. Unicode keeps such digits in runs of ten, in order, and where runs touch
 * (mathematical digits) each is a whole ten (The Unicode Standard, 4.6): the distance from the run's start says it.
 */
function digitValue(point: number): number {
  let start = point;
  while (isDigit(start - 1)) start -= 1;
  return (point - start) % 10;
}

/** The text with every digit of any script (Persian, Arabic, full-width, …) as a Latin one (C13). */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (character) => String(digitValue(character.codePointAt(0) ?? 0)));
}

/** A number or text with its Latin digits as Persian ones, for what people read and do not copy. */
export function persianDigits(value: number | string): string {
  return String(value).replace(/[0-9]/g, (character) => String.fromCharCode(0x06f0 + Number(character)));
}

/**
 * An identifier as people type, paste or dictate it, with Latin digits and nothing between the characters: no spaces, dashes of any
 * kind or tatweel, and nothing invisible, such as half-spaces, bidi marks and controls.
 */
export function foldIdentifier(text: string): string {
  return latinDigits(text).replace(/[\s\p{Z}\p{Pd}\p{Cf}\p{Cc}\u2212\u0640]/gu, "");
}

/** Why a text is not a number of the length asked for. */
export type DigitsProblem = "empty" | "not-digits" | "too-short" | "too-long";

/** Says what is wrong with a folded identifier that must be `least` to `most` Latin digits; nothing when it is. */
export function digitsProblem(folded: string, least: number, most = least): DigitsProblem | undefined {
  if (folded === "") return "empty";
  if (!/^[0-9]+$/.test(folded)) return "not-digits";
  if (folded.length < least) return "too-short";
  return folded.length > most ? "too-long" : undefined;
}

/** True when a text repeats its first character only (`1111111111`). */
export const allSame = (text: string): boolean => text === text.charAt(0).repeat(text.length);
