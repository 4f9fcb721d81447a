import { type Language, languages } from "../../contracts/fields/language.ts";
import { type Cookie, setCookie } from "./cookies.ts";

/** The cookie that stores the language that a person chose. */
export const languageCookie = "language";
/** In seconds: the choice is kept for a year. */
const languageSeconds = 365 * 86_400;

export const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text);

/** Makes the cookie that stores the language that a person chose. */
export const languageChoice = (language: Language): Cookie =>
  setCookie(languageCookie, language, languageSeconds);

/**
 * The language of a page: the one that the person chose, else Persian. The language that the browser asks for
 * is ignored, since most browsers in Iran ask for English although their owners read Persian.
 */
export const pageLanguage = (cookie: string | undefined): Language => (isLanguage(cookie) ? cookie : "fa");

/**
 * The language of an API response: the language that the program asks for (RFC 9110, 12.5.4), else the
 * language of the cookie, else Persian.
 */
export function apiLanguage(acceptLanguage: string | undefined, cookie: string | undefined): Language {
  const asked = (acceptLanguage ?? "").split(",", 20).map(weighed);
  const ours = asked.filter(({ language, weight }) => isLanguage(language) && weight > 0);
  const best = ours.reduce<Weighed | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
  return isLanguage(best?.language) ? best.language : pageLanguage(cookie);
}

interface Weighed {
  readonly language: string;
  readonly weight: number;
}

/** Reads one entry of `Accept-Language`: `en-GB;q=0.8` → `en`, 0.8. A malformed weight counts as 0. */
function weighed(range: string): Weighed {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  const weight = q === undefined ? 1 : Number(q);
  return { language: tag.split("-", 1)[0] ?? "", weight: weight >= 0 && weight <= 1 ? weight : 0 };
}
