/**
 * The code of foreign nationals (کد فراگیر اتباع): digits only. No public text gives its check rule, so only
 * the length is checked, and generously, since a refusal would keep a real person from registering (C13).
 */
import { allSame, type DigitsProblem, digitsProblem, foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type ForeignerCodeProblem = DigitsProblem | "all-same";

/** Assumed: the tax system asks for 12 digits; cards in use have 8 or more. */
const least = 8;
const most = 12;

/** Reads a foreigner's code in any digit set. */
export function parseForeignerCode(text: string): Parsed<ForeignerCodeProblem> {
  const code = foldIdentifier(text);
  const reason = digitsProblem(code, least, most);
  if (reason) return refused(reason);
  return allSame(code) ? refused("all-same") : accepted(code);
}
