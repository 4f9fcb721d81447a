import { textIn, traitsOf } from "../../../../../shared/contracts/fields/language.ts";
import { digits } from "../../../../design/display.ts";
import type { Bilingual, Language } from "../../../../design/words.ts";
import { useLanguage } from "../../../app/words/language.tsx";
import { dayShown } from "../days.ts";

/** Rewrites the days in a sentence of the API in the reader's calendar: `2026-12-01` → `۱۴۰۵/۰۹/۱۰`. */
export const withDays = (said: string, language: Language): string =>
  traitsOf(language).calendar === "gregorian"
    ? said
    : said.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => digits(dayShown(day, language), language));

/** Returns a sentence of the API in the language of the desk. */
export function useTold(): (says: Bilingual) => string {
  const { language } = useLanguage();
  return (says) => withDays(textIn(says, language), language);
}
