/**
 * Passport numbers of any country (C13): letters A–Z and digits, with at least one digit. The
 * machine-readable zone has nine places and allows longer numbers (ICAO Doc 9303 part 4). From 5 to 15
 * characters are accepted.
 */
import { foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type PassportProblem = "empty" | "not-letters-and-digits" | "too-short" | "too-long" | "no-digit";

/**
 * Reads a passport number in digits of any script, in upper or lower case.
 * @returns capital letters and Latin digits, or the reason why the text is no passport number
 */
export function parsePassport(text: string): Parsed<PassportProblem> {
  const number = foldIdentifier(text.normalize("NFKC")).toUpperCase();
  if (number === "") return refused("empty");
  if (!/^[A-Z0-9]+$/.test(number)) return refused("not-letters-and-digits");
  if (number.length < 5) return refused("too-short");
  if (number.length > 15) return refused("too-long");
  return /[0-9]/.test(number) ? accepted(number) : refused("no-digit");
}
