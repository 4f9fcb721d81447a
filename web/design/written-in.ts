/** The language of a passage that a person typed, by its letters (WCAG 3.1.2). */
import type { Language } from "./words.ts";

interface Written {
  readonly dir: "auto";
  /** Only where it is another than the page's. */
  readonly lang?: Language;
}

const count = (words: string, letters: RegExp): number => words.match(letters)?.length ?? 0;

/**
 * Attributes of an element that holds nothing but the passage. Persian and English are told apart by script: the one of most letters counts.
 * @example <p {...writtenIn("I have no receipt.", "fa")}> is `<p dir="auto" lang="en">`
 */
export function writtenIn(words: string, page: Language): Written {
  const [persian, latin] = [count(words, /\p{Script=Arabic}/gu), count(words, /\p{Script=Latin}/gu)];
  if (persian === latin) return { dir: "auto" };
  const lang = persian > latin ? "fa" : "en";
  return lang === page ? { dir: "auto" } : { dir: "auto", lang };
}
