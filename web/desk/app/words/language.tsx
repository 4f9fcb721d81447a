/** The language of the desk: Persian by default, chosen once per browser. Every screen takes its texts from here. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { isLanguage, languages, textIn, traitsOf } from "../../../../shared/contracts/fields/language.ts";
import type { Bilingual, Language, Words } from "../../../design/words.ts";
import { writtenIn } from "../../../design/written-in.ts";

interface Spoken {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const slot = "peygir.language";
const Spoken = createContext<Spoken>({ language: languages[0], speak: () => undefined });

/**
 * The language last chosen in this browser. Code outside React uses it too, such as the API client for
 * `Accept-Language`.
 */
export function chosenLanguage(): Language {
  const chosen = localStorage.getItem(slot);
  return isLanguage(chosen) ? chosen : languages[0];
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = traitsOf(language).dir;
  }, [language]);
  const spoken = useMemo(() => ({ language, speak: spokenInto(setLanguage) }), [language]);
  return (
    <Spoken value={spoken}>
      <I18nProvider locale={traitsOf(language).locale}>{children}</I18nProvider>
    </Spoken>
  );
}

const spokenInto = (set: (language: Language) => void) => (language: Language) => {
  localStorage.setItem(slot, language);
  set(language);
};

export const useLanguage = (): Spoken => useContext(Spoken);

/** A screen's texts in the language of the desk. */
export const useWords = <T,>(words: Words<T>): T => words[useLanguage().language];

/**
 * Returns the attributes of an element with a person's own text: its direction, and its language if it differs from the
 * desk's.
 */
export function useWritten(): (words: string) => ReturnType<typeof writtenIn> {
  const { language } = useLanguage();
  return (words) => writtenIn(words, language);
}

/** Returns a function that picks the desk's language of a bilingual text, such as a name in the directory. */
export function useSay(): (text: Bilingual) => string {
  const { language } = useLanguage();
  return (text) => textIn(text, language);
}
