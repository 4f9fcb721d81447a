import { type Bilingual, type Details, fill, type Language } from "../fields/language.ts";

export interface RefusalText {
  /** The HTTP status. */
  readonly status: number;
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  /** Seconds after which it makes sense to try again (`Retry-After`), when that is known beforehand. */
  readonly retryAfter?: number;
}

/** By code: all of `refusals.ts`, or those that one audience reads. */
export type RefusalTexts = Readonly<Record<string, RefusalText>>;

/** @throws when a rule refused with a code that the list does not have: a bug, answered as one. */
export function refusalText(texts: RefusalTexts, code: string): RefusalText {
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (!text) throw new Error(`No words for the refusal "${code}"`);
  return text;
}

/** The words of a refusal, filled in. */
export function refusalWords(
  { title, sentence }: RefusalText,
  language: Language,
  details?: Details,
): { readonly title: string; readonly sentence: string } {
  return { title: title[language], sentence: fill(sentence[language], details, language) };
}
