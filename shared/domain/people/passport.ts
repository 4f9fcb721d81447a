/**
 * Passport numbers of any country (C13): letters A–Z and digits, at least one digit. ICAO Doc 9303 part 4 has
 * nine places in the machine-readable zone and lets longer numbers run on; the bounds 5 and 15 are generous.
 */
import { foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type PassportProblem = "empty" | "not-letters-and-digits" | "too-short" | "too-long" | "no-digit";

/**
 * Reads a passport number in any digit set and case.
 * @returns capital letters and Latin digits, or the reason why it is none
 */
export function parsePassport(text: string): Parsed<PassportProblem> {
  const number = foldIdentifier(text.normalize("NFKC")).toUpperCase();
  if (number === "") return refused("empty");
  if (!/^[A-Z0-9]+$/.test(number)) return refused("not-letters-and-digits");
  if (number.length < 5) return refused("too-short");
  if (number.length > 15) return refused("too-long");
  return /[0-9]/.test(number) ? accepted(number) : refused("no-digit");
}
