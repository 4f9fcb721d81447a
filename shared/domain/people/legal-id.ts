/**
 * The legal ID of companies and other bodies (شناسه ملی اشخاص حقوقی): eleven digits, the last a check digit
 * (C13).
 *
 * The check digit by the rule of the national system of legal persons: add the tenth digit plus 2 to each of
 * the first ten digits; multiply the results by the weights 29, 27, 23, 19, 17, 29, 27, 23, 19, 17; the sum
 * modulo 11 is the check digit, where 10 counts as 0.
 */
import { allSame, type DigitsProblem, digitsProblem, foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type LegalIdProblem = DigitsProblem | "wrong-check-digit" | "all-same";

const weights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17] as const;

function checkDigit(ten: string): number {
  const added = Number(ten.charAt(9)) + 2;
  const sum = weights.reduce((total, weight, at) => total + weight * (Number(ten.charAt(at)) + added), 0);
  return (sum % 11) % 10;
}

/**
 * Reads a legal ID in digits of any script; returns Latin digits, or the reason why the text is no legal ID.
 */
export function parseLegalId(text: string): Parsed<LegalIdProblem> {
  const id = foldIdentifier(text);
  const reason = digitsProblem(id, 11);
  if (reason) return refused(reason);
  if (allSame(id)) return refused("all-same");
  return checkDigit(id) === Number(id.charAt(10)) ? accepted(id) : refused("wrong-check-digit");
}

/** A valid legal ID for tests and examples. Each number from 1 to 9,999,999,999 gives a different legal ID. */
export function exampleLegalId(number: number): string {
  const ten = String(Math.trunc(Math.abs(number)) % 10_000_000_000).padStart(10, "0");
  return ten + checkDigit(ten);
}
