/**
 * The identity code of foreign nationals (کد فراگیر اتباع): digits only. No public document gives its check
 * rule, so only the length is checked. The allowed lengths are generous, since a wrong refusal would keep a
 * real person from registering (C13).
 */
import { allSame, type DigitsProblem, digitsProblem, foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type ForeignerCodeProblem = DigitsProblem | "all-same";

/** Assumed lengths: the tax system requires 12 digits, and cards in use have 8 or more. */
const least = 8;
const most = 12;

/**
 * Reads the code in digits of any script; returns Latin digits, or the reason why the text is no such code.
 */
export function parseForeignerCode(text: string): Parsed<ForeignerCodeProblem> {
  const code = foldIdentifier(text);
  const reason = digitsProblem(code, least, most);
  if (reason) return refused(reason);
  return allSame(code) ? refused("all-same") : accepted(code);
}
