import { isLanguage, type Language, languages } from "../../contracts/fields/language.ts";
import { type Cookie, setCookie } from "./cookies.ts";

/** The cookie that stores the language that a person chose. */
export const languageCookie = "language";
/** The number of seconds for which the choice is kept: a year. */
const languageSeconds = 365 * 86_400;

/** Makes the cookie that stores the language that a person chose. */
export const languageChoice = (language: Language): Cookie =>
  setCookie(languageCookie, language, languageSeconds);

/**
 * The language of a page: the language that the person chose, else Persian. The language that the browser
 * asks for is ignored, since most browsers in Iran ask for English although their owners read Persian.
 */
export const pageLanguage = (cookie: string | undefined): Language =>
  isLanguage(cookie) ? cookie : languages[0];

/**
 * The language of an API response: the language that the program asks for (RFC 9110, 12.5.4), else the
 * language of the cookie, else Persian.
 */
export function apiLanguage(acceptLanguage: string | undefined, cookie: string | undefined): Language {
  const asked = (acceptLanguage ?? "").split(",", 20).map(weighed);
  const known = asked.filter(({ language, weight }) => language !== undefined && weight > 0);
  const best = known.reduce<Weighed | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
  return best?.language ?? pageLanguage(cookie);
}

interface Weighed {
  /** The requested language; undefined when Peygir does not have it. */
  readonly language: Language | undefined;
  readonly weight: number;
}

/** Reads one entry of `Accept-Language`: `en-GB;q=0.8` → `en`, 0.8. A malformed weight counts as 0. */
function weighed(range: string): Weighed {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  const weight = q === undefined ? 1 : Number(q);
  return { language: ours(tag), weight: weight >= 0 && weight <= 1 ? weight : 0 };
}

/**
 * Returns the language of Peygir with the tag `range` (in lower case); without one, the language of which
 * `range` is a variety, such as `en` for `en-gb`.
 */
const ours = (range: string): Language | undefined =>
  languages.find((language) => language.toLowerCase() === range) ??
  languages.find((language) => language === range.split("-", 1)[0]);
