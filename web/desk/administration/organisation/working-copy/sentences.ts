/** The building blocks from which `tell.ts` makes sentences about entries (P5). Pure. */
import { dateInWords } from "../../../../design/display.ts";
import type { Language } from "../../../../design/words.ts";
import type { Source, ValueList } from "../entries/forms.ts";
import type { Names } from "../names.ts";
import { sectionWords } from "../sections.text.ts";
import type { Entry } from "./draft.ts";

export type Tell = (entry: Entry, names: Names) => string;

export const joined = (parts: readonly string[], { language }: Names): string =>
  parts.filter((part) => part !== "").join(sectionWords[language].list);

export function daysSentence({ from, to }: Entry, { language }: Names): string {
  const text = sectionWords[language];
  if (from === undefined && to === undefined) return text.sinceEver;
  if (from === undefined) return text.until(dayInWords(to, language));
  if (to === undefined) return text.onwards(dayInWords(from, language));
  const [first, last] = [dayInWords(from, language), dayInWords(to, language)];
  return first === last ? first : text.fromTo(first, last);
}

export function listed(keys: unknown, from: Source | ValueList, names: Names): string {
  return joined(Array.isArray(keys) ? keys.map((key) => names.of(from, key)) : [], names);
}

export function dayInWords(day: unknown, language: Language): string {
  const at = `${String(day)}T12:00:00Z`;
  return Number.isNaN(Date.parse(at)) ? String(day ?? "") : dateInWords(at, language);
}
