/** The languages of the start page. */
export const languages = ["fa", "en"] as const;
export type Language = (typeof languages)[number];
export type Bilingual = Readonly<Record<Language, string>>;

/** Returns a text that is the same in both languages, such as a number. */
export const same = (text: string): Bilingual => ({ fa: text, en: text });
