/**
 * The organisation's data while an administrator edits them: sections with entries, which may be faulty. The API
 * reports the faults (P5).
 * Pure: every change returns a new draft.
 */

/** The sections of the organisation's data, in display order. */
export const sections = [
  "units",
  "staff",
  "deputies",
  "absences",
  "officials",
  "kinds",
  "outcomes",
  "subjects",
  "provinces",
  "routing",
  "routingExamples",
  "templates",
  "answerTemplates",
  "handOffs",
  "guidance",
  "partners",
  "weeks",
  "officeHours",
  "holidays",
  "closures",
  "clocks",
  "timeLimits",
  "organisation",
] as const;

export type Section = (typeof sections)[number];
export type Entry = Readonly<Record<string, unknown>>;
export type Draft = Readonly<Record<string, unknown>>;

export const isSection = (name: unknown): name is Section => sections.some((each) => each === name);

/** Whether the section holds a single entry instead of a list. */
export const isSingle = (section: Section): boolean => section === "organisation" || section === "timeLimits";

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value has the form of the organisation's data: lists of entries. The entries themselves may be faulty. */
export const isDraft = (value: unknown): value is Draft =>
  isEntry(value) &&
  isEntry(value["organisation"]) &&
  sections.every((section) =>
    isSingle(section) ? isEntry(value[section] ?? {}) : isListOfEntries(value[section] ?? []),
  );

const isListOfEntries = (value: unknown): boolean => Array.isArray(value) && value.every(isEntry);

export function entriesIn(draft: Draft, section: Section): readonly Entry[] {
  const content = draft[section] ?? [];
  return (Array.isArray(content) ? content : [content]) as readonly Entry[];
}

export const withEntries = (draft: Draft, section: Section, entries: readonly Entry[]): Draft => ({
  ...draft,
  [section]: isSingle(section) ? entries[0] : entries,
});

const textOf = (value: unknown): string => (value === undefined || value === null ? "-" : String(value));

/** The identity of an entry across drafts; the API's `changes` name entries by the same identity. */
export function identityOf(section: Section, entry: Entry): string {
  const fields = identifying[section] ?? ["key"];
  return isSingle(section) ? section : fields.map((field) => textOf(fieldOf(entry, field))).join("/");
}

const identifying: Partial<Record<Section, readonly string[]>> = {
  staff: ["username"],
  deputies: ["of", "deputy", "from"],
  absences: ["of", "from"],
  officials: ["of"],
  routingExamples: ["kind", "subject", "province", "channel"],
  templates: ["key", "channel", "language"],
  weeks: ["from"],
  holidays: ["day", "yearly"],
  closures: ["kind", "from", "province", "unit"],
  clocks: ["clock", "when.kind", "when.channel"],
};

/** A cache of `thingsIn`, which a list calls once per row. Drafts never change, so the cache stays valid. */
const known = new WeakMap<object, ReadonlyMap<string, Entry>>();

/** The entries of a section by identity. If a faulty draft has two entries with one identity, the second gets `#2`. */
export function thingsIn(draft: Draft, section: Section): ReadonlyMap<string, Entry> {
  const content = (draft[section] ?? []) as object;
  const things = known.get(content) ?? readThings(draft, section);
  known.set(content, things);
  return things;
}

function readThings(draft: Draft, section: Section): ReadonlyMap<string, Entry> {
  const counts = new Map<string, number>();
  return new Map(
    entriesIn(draft, section).map((entry) => {
      const identity = identityOf(section, entry);
      const count = (counts.get(identity) ?? 0) + 1;
      counts.set(identity, count);
      return [count === 1 ? identity : `${identity}#${count}`, entry];
    }),
  );
}

/** Replaces the section's entry at position `at`; without `at`, adds the entry as a new one. */
export function putEntry(draft: Draft, section: Section, entry: Entry, at?: number): Draft {
  const entries = entriesIn(draft, section);
  const place = at ?? roomIn(entries, section, entry);
  const after = at === undefined ? place : place + 1;
  return withEntries(draft, section, [...entries.slice(0, place), entry, ...entries.slice(after)]);
}

/**
 * Returns the position of a new entry: the end of the section, or in a section of rules before the rule without
 * conditions, which must stay last. Each type of deadline has such a last rule.
 */
function roomIn(entries: readonly Entry[], section: Section, entry: Entry): number {
  const behind = entries.findIndex((one) =>
    section === "clocks" ? one["clock"] === entry["clock"] && hasNoCondition(one) : hasNoCondition(one),
  );
  return ["routing", "officeHours", "clocks"].includes(section) && behind >= 0 ? behind : entries.length;
}

/** A rule without conditions matches every request. */
const hasNoCondition = ({ when }: Entry): boolean =>
  !isEntry(when) || Object.values(when).every((allowed) => allowed === undefined);

export const removeEntry = (draft: Draft, section: Section, at: number): Draft =>
  withEntries(
    draft,
    section,
    entriesIn(draft, section).filter((_, place) => place !== at),
  );

/** Moves an entry up (`-1`) or down (`1`) by one place; an entry at the end stays where it is. */
export function moveEntry(draft: Draft, section: Section, at: number, by: -1 | 1): Draft {
  const entries = entriesIn(draft, section);
  const [here, there] = [entries[at], entries[at + by]];
  if (!here || !there) return draft;
  const swapped = entries.map((entry, place) => (place === at ? there : place === at + by ? here : entry));
  return withEntries(draft, section, swapped);
}

/** @param field the path of the field, with dots: `name.fa` */
export const fieldOf = (entry: Entry, field: string): unknown =>
  field.split(".").reduce<unknown>((value, step) => (isEntry(value) ? value[step] : undefined), entry);

/**
 * Returns the entry with a changed field; `undefined` removes the field, and the group of fields that contained only it.
 * The conditions `when` stay, since they may be empty.
 */
export function withField(entry: Entry, field: string, value: unknown): Entry {
  const [first = "", ...rest] = field.split(".");
  const inner = isEntry(entry[first]) ? entry[first] : {};
  const left = rest.length === 0 ? value : withField(inner, rest.join("."), value);
  const isEmptied =
    value === undefined && first !== "when" && isEntry(left) && Object.keys(left).length === 0;
  const changed = { ...entry, [first]: isEmptied ? undefined : left };
  return Object.fromEntries(Object.entries(changed).filter(([, each]) => each !== undefined));
}

/** Whether two values are equal. The order of fields does not count, and an absent field equals an undefined one. */
export const sameValue = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    isEntry(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  ) ?? "";

/**
 * An administrator's unpublished changes to one version. This browser keeps them encrypted until they are published,
 * proposed or discarded.
 */
export interface WorkingCopy {
  readonly base: number;
  readonly draft: Draft | null;
}
export const noCopy: WorkingCopy = { base: 0, draft: null };
