/**
 * The Iranian postal code: ten digits, the first never 0 (C13). Other rules in circulation (no 0 or 2 in the
 * first half, no 5 as the fifth digit) appear in no document of the Post Company and are not checked.
 */
import { allSame, type DigitsProblem, digitsProblem, foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type PostalCodeProblem = DigitsProblem | "starts-with-zero" | "all-same";

/**
 * Reads a postal code in digits of any script; returns Latin digits, or the reason why the text is no postal
 * code.
 */
export function parsePostalCode(text: string): Parsed<PostalCodeProblem> {
  const code = foldIdentifier(text);
  const reason = digitsProblem(code, 10);
  if (reason) return refused(reason);
  if (code.startsWith("0")) return refused("starts-with-zero");
  return allSame(code) ? refused("all-same") : accepted(code);
}
