import { persianDigits } from "../../domain/text/digits.ts";

/** The two languages of every screen and every sentence; Persian first. */
export const languages = ["fa", "en"] as const;

export type Language = (typeof languages)[number];

/** A sentence in both languages. `{name}` is a place for a value. */
export interface Bilingual {
  readonly fa: string;
  readonly en: string;
}

/** What fills the places of a sentence. */
export type Details = Readonly<Record<string, string | number>>;

/**
 * Puts the values into a sentence, numbers in the digits of its language; a place without a value stays as it is, so
 * that a test can see it.
 */
export function fill(sentence: string, details: Details = {}, language: Language = "en"): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    inDigitsOf(language, details[name] ?? place),
  );
}

/** What people read has their own digits; a text among the values is a key or a code, and stays. */
const inDigitsOf = (language: Language, value: string | number): string =>
  typeof value === "number" && language === "fa" ? persianDigits(value) : String(value);
