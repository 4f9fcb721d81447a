/**
 * Iranian landline numbers (C18): a zero, two digits for the province, eight for the line. Any province code
 * is accepted, because lists of area codes are never up to date.
 */
import { foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type LandlineProblem = "empty" | "not-digits" | "too-short" | "too-long" | "not-a-landline";

const digits = 11;

/**
 * Reads a landline number as people write it: `021…`, `+98 21…`, `0098 21…`, in digits of any script, with
 * spaces, dashes or brackets.
 * @returns the number as it is dialled in Iran, `02112345678`, or the reason why the text is no landline
 * number
 */
export function parseLandline(text: string): Parsed<LandlineProblem> {
  // Text fields that run from right to left move the plus sign to the end.
  const folded = foldIdentifier(text)
    .replace(/[().]/g, "")
    .replace(/^([0-9]+)\+$/, "+$1");
  if (folded === "") return refused("empty");
  if (!/^\+?[0-9]+$/.test(folded)) return refused("not-digits");
  const number = folded.replace(/^(?:\+|00)98(?=0?[1-8])0?/, "0");
  if (!/^0[1-8]/.test(number)) return refused("not-a-landline");
  if (number.length !== digits) return refused(number.length < digits ? "too-short" : "too-long");
  return accepted(number);
}
