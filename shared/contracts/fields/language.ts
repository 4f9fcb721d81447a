import { type Digits, digitsOf } from "../../domain/text/digits.ts";

/** How a language is written. */
interface LanguageTraits {
  /** In the language itself. */
  readonly name: string;
  readonly dir: "rtl" | "ltr";
  /** The digits of what people read; what they copy keeps Latin ones. */
  readonly digits: Digits;
  /** `solar`: dates are in the Solar Hijri calendar; `gregorian`: a long date has the Solar Hijri one beside it. */
  readonly calendar: "solar" | "gregorian";
  /** Between the items of a list. */
  readonly comma: "، " | ", ";
  /** For `Intl`: the names of days and months. */
  readonly locale: string;
}

/**
 * The languages of every screen and sentence, by their BCP 47 tags. The first is the default. `npm run texts --
 * import` adds a language here.
 */
const table = {
  fa: {
    name: "فارسی",
    dir: "rtl",
    digits: "persian",
    calendar: "solar",
    comma: "، ",
    locale: "fa-IR",
  },
  en: {
    name: "English",
    dir: "ltr",
    digits: "latin",
    calendar: "gregorian",
    comma: ", ",
    locale: "en-GB",
  },
} as const satisfies Readonly<Record<string, LanguageTraits>>;

export type Language = keyof typeof table;

export const languages = Object.keys(table) as readonly Language[] as readonly [Language, ...Language[]];

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);

export const traitsOf = (language: Language): LanguageTraits => table[language];

/** A number or code in the digits of the language. */
export const inDigits = (value: number | string, language: Language): string =>
  digitsOf(value, traitsOf(language).digits);

/** The languages that a reader of this one can switch to. */
export const otherLanguages = (language: Language): readonly Language[] =>
  languages.filter((other) => other !== language);

/** The languages that a reader of this one gets a message in, the best first: their own, English for a further one, Persian. */
export const inReach = (language: Language): readonly Language[] =>
  language === "fa" || language === "en" ? [language, "fa"] : [language, "en", "fa"];

/** The languages in which a text may be missing. */
export type FurtherLanguage = Exclude<Language, "fa" | "en">;

export const isFurther = (language: Language): language is FurtherLanguage =>
  language !== "fa" && language !== "en";

/** A value in Persian and English, and in each further language for which there is one. */
export type InLanguages<T> = Readonly<Record<"fa" | "en", T>> & Readonly<Partial<Record<FurtherLanguage, T>>>;

/** A sentence in Persian and English, and in each further language it is translated to. `{name}` is a placeholder. */
export type Bilingual = InLanguages<string>;

/** A text in the reader's language; in English where it is not translated. */
export function textIn<T extends InLanguages<unknown>>(text: T, language: Language): T["fa" | "en"];
export function textIn<T extends InLanguages<unknown>>(
  text: T | undefined,
  language: Language,
): T["fa" | "en"] | undefined;
export function textIn(text: InLanguages<unknown> | undefined, language: Language): unknown {
  return text?.[language] ?? text?.en;
}

/** One value per language. */
export const perLanguage = <T>(of: (language: Language) => T): Readonly<Record<Language, T>> =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, T>;

/** The values of a sentence's placeholders. */
export type Details = Readonly<Record<string, string | number>>;

/**
 * Replaces the placeholders of a sentence by values, with numbers in the digits of the language. A
 * placeholder without a value stays, so that tests notice it.
 */
export function fill(sentence: string, details: Details = {}, language: Language = "en"): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    inDigitsOf(language, details[name] ?? place),
  );
}

/** Numbers get the digits of the language. Texts are keys or codes, and stay unchanged. */
const inDigitsOf = (language: Language, value: string | number): string =>
  typeof value === "number" ? inDigits(value, language) : String(value);
