import { persianDigits } from "../../domain/text/digits.ts";

/** The languages of every screen and sentence; Persian first. */
export const languages = ["fa", "en"] as const;

export type Language = (typeof languages)[number];

/** A sentence in both languages. The sentence may have placeholders such as `{name}`. */
export interface Bilingual {
  readonly fa: string;
  readonly en: string;
}

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
  typeof value === "number" && language === "fa" ? persianDigits(value) : String(value);
