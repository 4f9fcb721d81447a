import { type Bilingual, type Details, fill, type Language, textIn } from "../fields/language.ts";

/** The status and texts of a refusal, in both languages. */
export interface RefusalText {
  /** The HTTP status. */
  readonly status: number;
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  /**
   * The number of seconds after which a retry makes sense (`Retry-After`). Absent when this number differs from call
   * to call.
   */
  readonly retryAfter?: number;
}

/**
 * The texts of refusals, by the refusal's code: all refusals (`refusals.ts`), or the refusals that one
 * audience may get.
 */
export type RefusalTexts = Readonly<Record<string, RefusalText>>;

/**
 * Returns the status and texts of the refusal with this code.
 * @throws Error for a code that the list lacks, which is a bug
 */
export function refusalText(texts: RefusalTexts, code: string): RefusalText {
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (!text) throw new Error(`No words for the refusal "${code}"`);
  return text;
}

/** The title and sentence of a refusal in a language, with the placeholders replaced by values. */
export function refusalWords(
  { title, sentence }: RefusalText,
  language: Language,
  details?: Details,
): { readonly title: string; readonly sentence: string } {
  return { title: textIn(title, language), sentence: fill(textIn(sentence, language), details, language) };
}

/** Joins the title and the sentence of a refusal into one text, which a form shows as an error. */
export function refusalMessage(text: RefusalText, language: Language, details?: Details): string {
  const { title, sentence } = refusalWords(text, language, details);
  return `${title}. ${sentence}`;
}
