/** Entries in words: what each is called, and what there is to know of it at a glance (P5). Pure. */
import { dateInWords } from "../../design/display.ts";
import type { Bilingual, Language } from "../../design/words.ts";
import { type Draft, type Entry, entriesIn, fieldOf, type Section } from "./draft.ts";
import { type FieldSpec, forms, type Source, type ValueList, valueLists } from "./forms.ts";
import { sectionWords } from "./sections.text.ts";

/** Names instead of keys, by the draft they are keys of. */
export interface Names {
  readonly language: Language;
  /** An unknown key stays as it is. */
  of(from: Source | ValueList, key: unknown): string;
  /** Everything to choose from. */
  all(from: Source | ValueList): readonly { readonly key: string; readonly label: string }[];
}

const isSource = (from: Source | ValueList): from is Source => !Object.hasOwn(valueLists, from);

/** A value in both languages; of a faulty one, whatever there is. */
export const inLanguage = (value: unknown, language: Language): string =>
  String((value as Partial<Bilingual> | null | undefined)?.[language] ?? "");

export function namesIn(draft: Draft, language: Language): Names {
  const values = sectionWords[language].values as Readonly<Record<string, string>>;
  const listed = new Map<Source, ReadonlyMap<string, string>>();
  const list = (from: Source): ReadonlyMap<string, string> => {
    const known = listed.get(from) ?? nameMap(draft, from, language);
    listed.set(from, known);
    return known;
  };
  return {
    language,
    of: (from, key) =>
      (isSource(from) ? list(from).get(String(key)) : values[String(key)]) ?? String(key ?? ""),
    all: (from) =>
      isSource(from)
        ? [...list(from)].map(([key, label]) => ({ key, label }))
        : valueLists[from].map((key) => ({ key, label: values[key] ?? key })),
  };
}

const nameMap = (draft: Draft, from: Source, language: Language): ReadonlyMap<string, string> =>
  new Map(
    entriesIn(draft, from).map((entry) => {
      const key = String(entry[from === "staff" ? "username" : "key"] ?? "");
      return [key, inLanguage(entry["name"], language) || key];
    }),
  );

/** What an entry is called. */
export function titleOf(section: Section, entry: Entry, names: Names): string {
  const text = sectionWords[names.language];
  const title = (titles[section] ?? named)(entry, names);
  return title.trim() === "" ? text.unnamed : title;
}

type Tell = (entry: Entry, names: Names) => string;

const named: Tell = (entry, { language }) =>
  inLanguage(entry["name"], language) || String(entry["key"] ?? "");

const joined = (parts: readonly string[], { language }: Names): string =>
  parts.filter((part) => part !== "").join(sectionWords[language].list);

const titles: Partial<Record<Section, Tell>> = {
  deputies: ({ of, deputy }, names) =>
    sectionWords[names.language].standsInFor(names.of("staff", deputy), names.of("staff", of)),
  routing: ({ why }, { language }) => inLanguage(why, language),
  routingExamples: ({ kind, subject, province, channel }, names) =>
    joined(
      [
        names.of("kinds", kind),
        names.of("subjects", subject),
        province === undefined ? sectionWords[names.language].anywhere : names.of("provinces", province),
        names.of("channels", channel),
      ],
      names,
    ),
  templates: ({ key, channel, language }, names) =>
    joined([names.of("notices", key), names.of("media", channel), names.of("languages", language)], names),
};

/** What else there is to know of it, in a line; the conditions of a rule as a sentence (R1). */
export const noteOf = (section: Section, entry: Entry, names: Names): string =>
  notes[section]?.(entry, names) ?? "";

const notes: Partial<Record<Section, Tell>> = {
  units: ({ province }, names) => (province === undefined ? "" : names.of("provinces", province)),
  staff: ({ unit, roles, username }, names) =>
    joined([names.of("units", unit), listed(roles, "roles", names), String(username ?? "")], names),
  deputies: ({ from, to }, { language }) =>
    sectionWords[language].fromTo(dayInWords(from, language), dayInWords(to, language)),
  kinds: ({ sentence, onWeb, fourEyes }, names) => {
    const text = sectionWords[names.language];
    const said = inLanguage(sentence, names.language);
    return joined([said, onWeb ? text.onWeb : text.notOnWeb, fourEyes ? text.fourEyes : ""], names);
  },
  outcomes: ({ refusal }, { language }) => (refusal ? sectionWords[language].refusal : ""),
  routing: ruleSentence,
  routingExamples: ({ unit }, names) => sectionWords[names.language].goesTo(names.of("units", unit)),
  templates: ({ text }) => String(text ?? ""),
  answerTemplates: ({ kind, outcome }, names) => {
    const about = [kind && names.of("kinds", kind), outcome && names.of("outcomes", outcome)];
    const said = joined(
      about.map((each) => String(each ?? "")),
      names,
    );
    return said || sectionWords[names.language].forAll;
  },
  organisation: ({ address, phone }, names) =>
    joined([inLanguage(address, names.language), String(phone ?? "")], names),
};

function listed(keys: unknown, from: Source | ValueList, names: Names): string {
  return joined(Array.isArray(keys) ? keys.map((key) => names.of(from, key)) : [], names);
}

function dayInWords(day: unknown, language: Language): string {
  const at = `${String(day)}T12:00:00Z`;
  return Number.isNaN(Date.parse(at)) ? String(day ?? "") : dateInWords(at, language);
}

/** «اگر نوع «شکایت» و استان «اصفهان یا فارس» باشد، به … می‌رود.» */
export function ruleSentence(entry: Entry, names: Names): string {
  const text = sectionWords[names.language];
  const conditions = forms.routing
    .filter(({ as }) => as === "some")
    .map((spec) => conditionSentence(entry, spec, names))
    .filter((said) => said !== "");
  const when = conditions.length === 0 ? text.always : text.when(conditions.join(text.and));
  return `${when} ${text.goesTo(names.of("units", entry["unit"]))}`;
}

/** The few that a condition leaves out say more than the many it names. */
function conditionSentence(entry: Entry, { field, from }: FieldSpec, names: Names): string {
  const text = sectionWords[names.language];
  const allowed: unknown = fieldOf(entry, field);
  if (!Array.isArray(allowed) || from === undefined) return "";
  const label = text.fields[field as keyof typeof text.fields];
  const said = (keys: readonly unknown[]) => keys.map((key) => names.of(from, key)).join(text.or);
  const others = names.all(from).flatMap(({ key }) => (allowed.includes(key) ? [] : [key]));
  const isMost = others.length > 0 && others.length * 3 < allowed.length;
  return isMost ? text.isNot(label, said(others)) : text.is(label, said(allowed));
}

/** One value of an entry in words, for who only reads. */
export function valueInWords(value: unknown, { as, from }: FieldSpec, names: Names): string {
  if (value === undefined) return "";
  if (as === "day") return dayInWords(value, names.language);
  if (as === "some" && from) return listed(value, from, names);
  if (as === "one" && from) return names.of(from, value);
  return String(value);
}

interface Branch {
  readonly at: number;
  readonly depth: number;
}

/**
 * Entries as a tree, parents before their children, in their order. One whose parent is not there, or who is its own
 * ancestor (faults), stands at the top, so that nothing is out of sight.
 */
export function treeOf(entries: readonly Entry[]): readonly Branch[] {
  const keys = new Set(entries.map(({ key }) => key));
  const seen = new Set<number>();
  const below = (parent: unknown, depth: number): readonly Branch[] =>
    entries.flatMap((entry, at) => {
      const isRoot = entry["parent"] === undefined || !keys.has(entry["parent"]);
      const here = parent === undefined ? isRoot : entry["parent"] === parent;
      return here ? branch(at, depth) : [];
    });
  const branch = (at: number, depth: number): readonly Branch[] => {
    if (seen.has(at)) return [];
    seen.add(at);
    return [{ at, depth }, ...below(entries[at]?.["key"] ?? "", depth + 1)];
  };
  const standing = below(undefined, 0);
  return [...standing, ...entries.flatMap((_, at) => branch(at, 0))];
}
