import { isFurther, isLanguage, type Language } from "./language.ts";

interface InEvent {
  readonly language: "fa" | "en";
  readonly locale?: string | undefined;
}

/** A language as events carry it: `language` is one that every consumer knows, and `locale` the further one. */
export const languageInEvent = (language: Language): InEvent =>
  isFurther(language) ? { language: "en", locale: language } : { language };

/** The language of an event; of one that is no longer in the table, the one that stands in for it. */
export const languageOfEvent = ({ language, locale }: InEvent): Language =>
  isLanguage(locale) ? locale : language;
