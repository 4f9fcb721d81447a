/** Replaces keys in the directory by names, from the snapshot that has the keys. */

import type { Bilingual } from "../../../shared/contracts/fields/language.ts";
import * as lookups from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Entry, SectionName } from "./sections.ts";
import { both, fieldName, valueWords } from "./vocabulary.ts";

type Named = { readonly name: Bilingual } | undefined;

/** For each field that holds a key, the lookup of the key's name in a snapshot. */
const references: Readonly<Record<string, (snapshot: Snapshot, key: string) => Named>> = {
  parent: lookups.unit,
  inspection: lookups.unit,
  unit: lookups.unit,
  province: lookups.province,
  kind: lookups.kind,
  kinds: lookups.kind,
  unanswered: lookups.kind,
  subject: lookups.subject,
  subjects: lookups.subject,
  outcome: lookups.outcome,
  of: lookups.staffMember,
  deputy: lookups.staffMember,
  receivers: lookups.staffMember,
};

const plain = (text: string): Bilingual => both(text, text);

const joined = (parts: readonly Bilingual[]): Bilingual =>
  both(parts.map(({ fa }) => fa).join("، "), parts.map(({ en }) => en).join(", "));

const isText = (value: unknown): value is Bilingual =>
  typeof value === "object" && value !== null && "fa" in value && "en" in value;

/**
 * Returns a field's value as readers see it: the name for a key, a word for yes or no, and a list as text. An unknown
 * key stays unchanged.
 */
export function valueName(snapshot: Snapshot, field: string, value: unknown): Bilingual {
  if (value === undefined) return both("هیچ", "none");
  if (typeof value === "boolean") return value ? both("بله", "yes") : both("نه", "no");
  if (Array.isArray(value)) return joined(value.map((one) => valueName(snapshot, field, one)));
  if (isText(value)) return { fa: value.fa, en: value.en };
  if (typeof value === "object" && value !== null) return conditions(snapshot, value);
  const word = String(value);
  return references[field]?.(snapshot, word)?.name ?? valueWords(field, word) ?? plain(word);
}

function conditions(snapshot: Snapshot, when: object): Bilingual {
  const parts = Object.entries(when).map(([field, allowed]) => {
    const [name, value] = [fieldName(field), valueName(snapshot, field, allowed)];
    return both(`${name.fa}: ${value.fa}`, `${name.en}: ${value.en}`);
  });
  return parts.length === 0 ? both("هیچ", "none") : joined(parts);
}

/** The fields from whose values the name of an entry is made, for sections whose entries have no name. */
const naming: Partial<Record<SectionName, readonly string[]>> = {
  deputies: ["deputy", "of", "from"],
  absences: ["of", "from"],
  officials: ["of"],
  routing: ["why"],
  routingExamples: ["kind", "subject", "province", "channel"],
  templates: ["key", "channel", "language"],
  weeks: ["days"],
  holidays: ["name", "day"],
  closures: ["why", "from"],
  clocks: ["clock", "when"],
  timeLimits: [],
};

/** The name of an entry, for readers. */
export function nameOf(snapshot: Snapshot, section: SectionName, entry: Entry): Bilingual {
  const parts = (naming[section] ?? ["name"]).filter((field) => entry[field] !== undefined);
  return joined(parts.map((field) => valueName(snapshot, field, entry[field])));
}
