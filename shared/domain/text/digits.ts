/**
 * Reads digits of every script, and removes the separators that people type between digits. Browser-safe.
 * Regular expressions with Unicode properties are created inside the functions: compiling one is slow, and
 * most Lambdas need none.
 */

const isDigit = (point: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(point));

/**
 * The value of a decimal digit of any script. In Unicode, the digits of a script are ten neighbouring
 * characters in ascending order (The Unicode Standard, 4.6), and where two such runs touch (mathematical
 * digits), each run has exactly ten. So the distance from the start of the run, modulo ten, is the value.
 */
function digitValue(point: number): number {
  let start = point;
  while (isDigit(start - 1)) start -= 1;
  return (point - start) % 10;
}

/**
 * Replaces every digit of any script (Persian, Arabic, full-width, …) by the Latin digit (C13).
 * @example
 * latinDigits("۱۴۰۵/09/۲۱"); // "1405/09/21"
 */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (character) => String(digitValue(character.codePointAt(0) ?? 0)));
}

/** The code point of a script's zero. */
const zeros = { latin: 0x30, persian: 0x06f0, "arabic-indic": 0x0660 } as const;

export type Digits = keyof typeof zeros;

/** Replaces Latin digits by those of a script, for text that people read and do not copy. */
export const digitsOf = (value: number | string, digits: Digits): string =>
  String(value).replace(/[0-9]/g, (character) => String.fromCharCode(zeros[digits] + Number(character)));

/**
 * Replaces Latin digits by Persian digits, for texts that people read and do not copy.
 * @example
 * persianDigits("1405/09/21"); // "۱۴۰۵/۰۹/۲۱"
 */
export const persianDigits = (value: number | string): string => digitsOf(value, "persian");

/**
 * Normalises an identifier that people type, paste or dictate: makes digits Latin, and removes spaces, dashes
 * of any kind, the tatweel, and invisible characters such as half-spaces, bidi marks and controls.
 */
export function foldIdentifier(text: string): string {
  return latinDigits(text).replace(/[\s\p{Z}\p{Pd}\p{Cf}\p{Cc}\u2212\u0640]/gu, "");
}

/** Why a text is not a number with the required count of digits. */
export type DigitsProblem = "empty" | "not-digits" | "too-short" | "too-long";

/**
 * The reason why a normalised identifier is not a number of `least` to `most` Latin digits; undefined when it
 * is one.
 */
export function digitsProblem(folded: string, least: number, most = least): DigitsProblem | undefined {
  if (folded === "") return "empty";
  if (!/^[0-9]+$/.test(folded)) return "not-digits";
  if (folded.length < least) return "too-short";
  return folded.length > most ? "too-long" : undefined;
}

/** Whether all characters of a text are the same, as in `1111111111`. */
export const allSame = (text: string): boolean => text === text.charAt(0).repeat(text.length);
