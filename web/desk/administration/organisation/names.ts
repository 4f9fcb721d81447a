/** Finds the name that belongs to a key of the organisation's data (P5). Pure. */
import { isLanguage, traitsOf } from "../../../../shared/contracts/fields/language.ts";
import type { Bilingual, Language } from "../../../design/words.ts";
import { type FormerSource, type Source, type ValueList, valueLists } from "./entries/forms.ts";
import { sectionWords } from "./sections.text.ts";
import { type Draft, entriesIn, type Section } from "./working-copy/draft.ts";

/** Finds the names that belong to keys in the working copy. */
export interface Names {
  readonly language: Language;
  /** The name of `key`; the key itself when it is unknown. */
  of(from: Source | ValueList, key: unknown): string;
  /** All entries of a section, or all fixed values of a list, as options of a field. */
  all(from: Source | ValueList): readonly { readonly key: string; readonly label: string }[];
}

const isSource = (from: Source | ValueList): from is Source => !Object.hasOwn(valueLists, from);

/** A bilingual value in one language; empty when a faulty value lacks that language. */
export const inLanguage = (value: unknown, language: Language): string =>
  String((value as Partial<Bilingual> | null | undefined)?.[language] ?? "");

const sectionOf: Readonly<Record<FormerSource, Section>> = { formerUnits: "units", formerStaff: "staff" };
const isFormer = (from: Source): from is FormerSource => Object.hasOwn(sectionOf, from);

/** @param inForce the published data, for the names of entries that the draft no longer has */
export function namesIn(draft: Draft, language: Language, inForce: Draft = draft): Names {
  const values = sectionWords[language].values as Readonly<Record<string, string>>;
  const listed = new Map<Source, ReadonlyMap<string, string>>();
  const list = (from: Source): ReadonlyMap<string, string> => {
    const known = listed.get(from) ?? named(from);
    listed.set(from, known);
    return known;
  };
  const named = (from: Source): ReadonlyMap<string, string> =>
    isFormer(from)
      ? new Map([inForce, draft].flatMap((one) => [...nameMap(one, sectionOf[from], language)]))
      : nameMap(draft, from, language);
  return {
    language,
    of: (from, key) =>
      (isSource(from) ? list(from).get(String(key)) : values[String(key)]) ?? String(key ?? ""),
    all: (from) =>
      isSource(from)
        ? [...list(from)].map(([key, label]) => ({ key, label }))
        : valueLists[from].map((key) => ({
            key,
            label: values[key] ?? (isLanguage(key) ? traitsOf(key).name : key),
          })),
  };
}

const nameMap = (draft: Draft, from: Section, language: Language): ReadonlyMap<string, string> =>
  new Map(
    entriesIn(draft, from).map((entry) => {
      const key = String(entry[from === "staff" ? "username" : "key"] ?? "");
      return [key, inLanguage(entry["name"], language) || key];
    }),
  );
