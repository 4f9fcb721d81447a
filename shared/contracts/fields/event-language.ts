import { isFurther, isLanguage, type Language } from "./language.ts";

interface InEvent {
  readonly language: "fa" | "en";
  readonly locale?: string | undefined;
}

/**
 * The fields that carry a language in an event. `language` is Persian or English, which every consumer knows;
 * `locale` is added when the language is neither.
 */
export const languageInEvent = (language: Language): InEvent =>
  isFurther(language) ? { language: "en", locale: language } : { language };

/**
 * The language that an event names. When Peygir no longer has that language, the result is the event's
 * `language` (Persian or English).
 */
export const languageOfEvent = ({ language, locale }: InEvent): Language =>
  isLanguage(locale) ? locale : language;
