/** Finds the language of a typed text by its letters, so that screen readers pronounce it correctly (WCAG 3.1.2). */
import type { Language } from "./words.ts";

interface Written {
  readonly dir: "auto";
  /** Set only when the text's language differs from the page's. */
  readonly lang?: Language;
}

const count = (words: string, letters: RegExp): number => words.match(letters)?.length ?? 0;

/**
 * Returns the attributes of an element that holds only the typed text. The script of most letters decides between
 * Persian and English.
 * @example <p {...writtenIn("I have no receipt.", "fa")}> is `<p dir="auto" lang="en">`
 */
export function writtenIn(words: string, page: Language): Written {
  const [persian, latin] = [count(words, /\p{Script=Arabic}/gu), count(words, /\p{Script=Latin}/gu)];
  if (persian === latin) return { dir: "auto" };
  const lang = persian > latin ? "fa" : "en";
  return lang === page ? { dir: "auto" } : { dir: "auto", lang };
}
