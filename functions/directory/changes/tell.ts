/** Writes the changes of a directory as sentences, with names instead of keys (P5). Pure functions. */

import {
  type Bilingual,
  type Details,
  fill,
  type Language,
  perLanguage,
  textIn,
  traitsOf,
} from "../../../shared/contracts/fields/language.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { digitsOf } from "../../../shared/domain/text/digits.ts";
import type { Change, FieldChange } from "./changes-between.ts";
import { nameOf, valueName } from "./names.ts";
import { type Entry, type SectionName, thingsIn } from "./sections.ts";
import { fieldName, things } from "./vocabulary.ts";

export interface ToldChange extends Change {
  readonly says: Bilingual;
}

const sentences = {
  added: { fa: "{thing} «{name}» افزوده شد", en: "{thing} “{name}” was added" },
  removed: { fa: "{thing} «{name}» برداشته شد", en: "{thing} “{name}” was removed" },
  changed: { fa: "{thing} «{name}»: {fields}", en: "{thing} “{name}”: {fields}" },
  moved: {
    fa: "{thing} «{name}» از جای {from} به جای {to} رفت",
    en: "{thing} “{name}” moved from place {from} to place {to}",
  },
} as const satisfies Record<Change["what"], Bilingual>;

const fromTo = {
  fa: "{field} از «{before}» به «{after}» تغییر کرد",
  en: "{field} changed from “{before}” to “{after}”",
};
const longer = { fa: "{field} تغییر کرد", en: "{field} changed" };

const semicolon = { fa: "؛ ", en: "; " };
/** The most characters of a quoted value. For a longer value, the sentence only says that it changed. */
const quotable = 80;

type Each = (language: Language) => Details;

const said = (sentence: Bilingual, details: Each): Bilingual =>
  perLanguage((language) => fill(textIn(sentence, language), details(language)));

/** Adds a sentence to each change. A key is named from the snapshot that has it: before or after. */
export function tell(before: Snapshot, after: Snapshot, changes: readonly Change[]): readonly ToldChange[] {
  const [was, is] = [thingsByName(before), thingsByName(after)];
  return changes.map((change) => {
    const name = (change.what === "removed" ? was : is)(change);
    const fields = (change.fields ?? []).map((field) => fieldSentence(before, after, field));
    return { ...change, says: sentenceOf(change, name, fields) };
  });
}

/** Returns a function that names a change's entry; each section of the snapshot is read once. */
function thingsByName(snapshot: Snapshot): (change: Change) => Bilingual {
  const known = new Map<SectionName, ReadonlyMap<string, Entry>>();
  return ({ section, key }) => {
    const entries = known.get(section) ?? thingsIn(snapshot, section);
    known.set(section, entries);
    return nameOf(snapshot, section, entries.get(key) ?? {});
  };
}

function sentenceOf(
  { section, what, place }: Change,
  name: Bilingual,
  fields: readonly Bilingual[],
): Bilingual {
  return said(sentences[what], (language) => ({
    thing: startOf(textIn(things[section], language)),
    name: textIn(name, language),
    fields: fields.map((one) => textIn(one, language)).join(textIn(semicolon, language)),
    from: placeIn(language, place?.before),
    to: placeIn(language, place?.after),
  }));
}

const placeIn = (language: Language, place = 0): string => digitsOf(place, traitsOf(language).digits);

const startOf = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function fieldSentence(before: Snapshot, after: Snapshot, change: FieldChange): Bilingual {
  const field = fieldName(change.field);
  const was = valueName(before, change.field, change.before);
  const is = valueName(after, change.field, change.after);
  const short = [was, is].flatMap((name) => Object.values(name)).every((words) => words.length <= quotable);
  return said(short ? fromTo : longer, (language) => ({
    field: textIn(field, language),
    before: textIn(was, language),
    after: textIn(is, language),
  }));
}
