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

/** Puts the values into a sentence; a place without a value stays as it is, so that a test can see it. */
export function fill(sentence: string, details: Details = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(details[name] ?? place));
}
