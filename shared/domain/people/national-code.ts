/**
 * The Iranian national code (کد ملی) of a person: ten digits including leading zeros, the last a check digit
 * (C13).
 *
 * A code of eight or nine digits is refused as too short. Zeros are not added, although spreadsheets drop
 * leading zeros: of codes in which a person forgot a digit, one in eleven would be accepted as another
 * person's.
 */
import { allSame, type DigitsProblem, digitsProblem, foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type NationalCodeProblem = DigitsProblem | "wrong-check-digit" | "all-same";

/**
 * The check digit: the sum of the first nine digits, weighted 10 to 2, modulo 11; if the result is above 1,
 * the check digit is 11 minus the result (Civil Registration Organisation).
 */
function checkDigit(nine: string): number {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(nine.charAt(at)) * (10 - at);
  const rest = sum % 11;
  return rest < 2 ? rest : 11 - rest;
}

/**
 * Reads a national code in digits of any script. Refuses ten equal digits: their check digit is right, but no
 * person has such a code.
 */
export function parseNationalCode(text: string): Parsed<NationalCodeProblem> {
  const code = foldIdentifier(text);
  const reason = digitsProblem(code, 10);
  if (reason) return refused(reason);
  if (allSame(code)) return refused("all-same");
  return checkDigit(code) === Number(code.charAt(9)) ? accepted(code) : refused("wrong-check-digit");
}

/**
 * A valid national code for tests and examples. Each number from 0 to 999,999,999 gives a national code;
 * codes of ten equal digits are skipped.
 */
export function exampleNationalCode(number: number): string {
  const nine = String(Math.trunc(Math.abs(number)) % 1_000_000_000).padStart(9, "0");
  const code = nine + checkDigit(nine);
  return allSame(code) ? exampleNationalCode(number + 1) : code;
}
