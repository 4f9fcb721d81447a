/**
 * Iranian mobile numbers (C13): ten digits after the country code, the first a 9. Any operator's prefix is
 * accepted, because numbers move between operators and new prefixes appear.
 */
import { foldIdentifier } from "../text/digits.ts";
import { accepted, type Parsed, refused } from "./parsed.ts";

export type MobileProblem =
  | "empty"
  | "not-digits"
  | "too-short"
  | "too-long"
  | "not-a-mobile"
  | "not-iranian";

/** Matches the country code `+98`, `0098` or `98` before a number; some people write a 0 after it. */
const countryCode = /^(?:\+|00)?98(?=0?9)0?/;

/**
 * The number without country code and leading zero; the text itself when it has neither country code nor
 * leading zero.
 */
function subscriber(folded: string): string {
  const rest = folded.replace(countryCode, "");
  return rest === folded ? folded.replace(/^0(?!0)/, "") : rest;
}

function lengthProblem(number: string): MobileProblem | undefined {
  if (number.length === 10) return undefined;
  return number.length < 10 ? "too-short" : "too-long";
}

/**
 * Reads a mobile number as people write it: `09…`, `+98…`, `0098…`, in digits of any script, with spaces,
 * dashes or brackets.
 * @returns the number in E.164, or the reason why the text is no mobile number
 * @example
 * parseMobile("۰۹۱۲ ۳۴۵ ۶۷۸۹"); // { ok: true, value: "+989123456789" }
 */
export function parseMobile(text: string): Parsed<MobileProblem> {
  // Text fields that run from right to left move the plus sign to the end.
  const folded = foldIdentifier(text)
    .replace(/[().]/g, "")
    .replace(/^([0-9]+)\+$/, "+$1");
  if (folded === "") return refused("empty");
  if (!/^\+?[0-9]+$/.test(folded)) return refused("not-digits");
  const number = subscriber(folded);
  if (/^(?:\+|00)(?!98)/.test(number)) return refused("not-iranian");
  if (!number.startsWith("9")) return refused("not-a-mobile");
  const reason = lengthProblem(number);
  return reason ? refused(reason) : accepted(`+98${number}`);
}

/** Formats a mobile number given in E.164 in the usual grouping of Iran: `0912 345 6789`. */
export const formatMobile = (e164: string): string =>
  e164.replace(/^\+98(\d{3})(\d{3})(\d{4})$/, "0$1 $2 $3");
