import { placesKept, placesShown } from "../../../../../shared/contracts/notices/place-names.ts";
import type { DeskProblem } from "../../../app/api/problem.ts";
import { type Entry, fieldOf, type Section, withField } from "../working-copy/draft.ts";
import { EntryField } from "./entry-field.tsx";
import { forms, keyFrom } from "./forms.ts";

interface FieldsProps {
  readonly section: Section;
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
  /**
   * Whether the entry was already published. The key of a published entry cannot change, since other entries use the
   * key.
   */
  readonly keyFixed: boolean;
  readonly problem: DeskProblem | undefined;
}

/** The fields of an entry of the organisation's data, as `forms.ts` defines them for its section. */
export function EntryFields({ section, entry, onChange, keyFixed, problem }: FieldsProps) {
  const inPersian = section === "templates" && entry["language"] === "fa";
  const isBlock = (field: string) => section === "answerTemplates" && field.startsWith("text");
  const set = (field: string, value: unknown) => {
    const isPersian = inPersian || (isBlock(field) && field.endsWith(".fa"));
    onChange(withKey(section, entry, field, isPersian ? kept(value) : value, keyFixed));
  };
  const written = (field: string) => {
    const value = fieldOf(entry, field);
    if (isBlock(field)) return { ...Object(value), fa: shown(fieldOf(entry, `${field}.fa`)) };
    return inPersian ? shown(value) : value;
  };
  return forms[section].map((spec) => (
    <EntryField
      key={spec.field}
      spec={spec}
      section={section}
      value={written(spec.field)}
      set={set}
      keyFixed={keyFixed}
      wrong={problem?.errors.find(({ field }) => field === spec.field)?.message}
    />
  ));
}

/** The text editor shows placeholders in Persian, `{کد رهگیری}`, and stores them by their English names (N1). */
const shown = (value: unknown): unknown => (typeof value === "string" ? placesShown(value) : value);
const kept = (value: unknown): unknown => (typeof value === "string" ? placesKept(value) : value);

/** Changes a field. The key of a new entry is derived from its English name until the user types a key. */
function withKey(section: Section, entry: Entry, field: string, value: unknown, keyFixed: boolean): Entry {
  const changed = withField(entry, field, value);
  const names = ["name.en", "why.en"].includes(field) && forms[section].some((spec) => spec.field === "key");
  const follows = (entry["key"] ?? "") === keyFrom(String(fieldOf(entry, field) ?? ""));
  return names && follows && !keyFixed ? withField(changed, "key", keyFrom(String(value))) : changed;
}
