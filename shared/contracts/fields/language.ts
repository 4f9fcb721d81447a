import { type Digits, digitsOf } from "../../domain/text/digits.ts";

/** How a language is written. */
interface LanguageTraits {
  /** The language's name in the language itself. */
  readonly name: string;
  readonly dir: "rtl" | "ltr";
  /** The digits in texts for reading. Codes that people copy keep Latin digits. */
  readonly digits: Digits;
  /**
   * The calendar of dates. `solar`: Solar Hijri; `gregorian`: Gregorian, and a long date also shows the Solar
   * Hijri date.
   */
  readonly calendar: "solar" | "gregorian";
  /** The comma between the items of a list. */
  readonly comma: "، " | ", ";
  /** The locale that `Intl` uses for the names of days and months. */
  readonly locale: string;
}

/**
 * The languages in which every screen and sentence exists, keyed by BCP 47 tag. The first is the default.
 * `npm run texts -- import` adds a language here.
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

/** All languages except the given one: those to which a reader of this language can switch. */
export const otherLanguages = (language: Language): readonly Language[] =>
  languages.filter((other) => other !== language);

/**
 * The languages in which a message for a reader of `language` may be written, the best first: the reader's
 * own language; English, if the language is neither Persian nor English; Persian.
 */
export const inReach = (language: Language): readonly Language[] =>
  language === "fa" || language === "en" ? [language, "fa"] : [language, "en", "fa"];

/** The languages other than Persian and English; a text may lack a translation to them. */
export type FurtherLanguage = Exclude<Language, "fa" | "en">;

export const isFurther = (language: Language): language is FurtherLanguage =>
  language !== "fa" && language !== "en";

/** A value in Persian and English, and optionally in each further language. */
export type InLanguages<T> = Readonly<Record<"fa" | "en", T>> & Readonly<Partial<Record<FurtherLanguage, T>>>;

/**
 * A sentence in Persian and English, and in each further language to which it is translated. `{name}` is a
 * placeholder.
 */
export type Bilingual = InLanguages<string>;

/** Returns the text in the reader's language, or in English when there is no translation to that language. */
export function textIn<T extends InLanguages<unknown>>(text: T, language: Language): T["fa" | "en"];
export function textIn<T extends InLanguages<unknown>>(
  text: T | undefined,
  language: Language,
): T["fa" | "en"] | undefined;
export function textIn(text: InLanguages<unknown> | undefined, language: Language): unknown {
  return text?.[language] ?? text?.en;
}

/** Makes an object with one value for each language; `of` computes the value. */
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
