/**
 * The fields in the form of each section of the organisation's data. The forms, the sentences about entries, and the
 * links to faulty fields all use this table (P5).
 */
import { closureKinds, weekdays } from "../../../../../shared/contracts/fields/calendar.ts";
import { languages } from "../../../../../shared/contracts/fields/language.ts";
import { noticePlaces } from "../../../../../shared/contracts/fields/notice-texts.ts";
import {
  channels,
  clockNames,
  clockStarts,
  durationUnits,
  partnerChannels,
  roles,
} from "../../../../../shared/contracts/staff/directory.ts";
import type { Section } from "../working-copy/draft.ts";

/** The sections whose entries other entries refer to by key. */
export type Source = "units" | "provinces" | "staff" | "kinds" | "subjects" | "outcomes" | FormerSource;

/** The published entries of a section, including entries that the draft has removed. */
export type FormerSource = "formerUnits" | "formerStaff";

/** The fixed values of fields; their labels are in `sections.text.ts`. */
export const valueLists = {
  roles,
  channels,
  partnerChannels,
  notices: Object.keys(noticePlaces),
  media: ["sms", "email", "call", "page"],
  languages,
  weekdays,
  closureKinds,
  clockNames,
  durationUnits,
  clockStarts,
} as const;

export type ValueList = keyof typeof valueLists;

export interface FieldSpec {
  /** The field's path in the entry, with dots: `when.kind`. */
  readonly field: string;
  /**
   * How the field is edited. `key` cannot change once published. `both` is a text in two languages. `some` is a choice
   * of several values; an empty optional `some` means all values. `yes` is a check box; an unticked optional `yes` is
   * not stored.
   */
  readonly as:
    | "key"
    | "line"
    | "text"
    | "both"
    | "both-long"
    | "day"
    | "year-day"
    | "time"
    | "number"
    | "yes"
    | "one"
    | "some"
    | "photo";
  readonly from?: Source | ValueList;
  readonly optional?: boolean;
  /** For an optional `some`: an empty choice means none instead of all. */
  readonly noneIsNone?: boolean;
  readonly ltr?: boolean;
}

const key: FieldSpec = { field: "key", as: "key", ltr: true };
const name: FieldSpec = { field: "name", as: "both" };
const one = (field: string, from: Source | ValueList): FieldSpec => ({ field, as: "one", from });
const yes = (field: string): FieldSpec => ({ field, as: "yes" });
const maybe = (spec: FieldSpec): FieldSpec => ({ ...spec, optional: true });
const replaces = (from: FormerSource): FieldSpec =>
  maybe({ field: "replaces", as: "some", from, noneIsNone: true });
const condition = (field: string, from: Source | ValueList): FieldSpec => ({
  field: `when.${field}`,
  as: "some",
  from,
  optional: true,
});

export const forms: Readonly<Record<Section, readonly FieldSpec[]>> = {
  organisation: [
    name,
    { field: "address", as: "both" },
    { field: "phone", as: "line", ltr: true },
    maybe({ field: "letterNumbers", as: "line", ltr: true }),
    maybe({ field: "securityContact", as: "line", ltr: true }),
    maybe(one("inspection", "units")),
    maybe(one("province", "provinces")),
    maybe({ field: "colours.light", as: "line", ltr: true }),
    maybe({ field: "colours.dark", as: "line", ltr: true }),
    maybe({ field: "logo", as: "text" }),
    ...["about", "contact", "privacy", "accessibility"].map((page) =>
      maybe({ field: `pages.${page}`, as: "both-long" }),
    ),
  ],
  units: [
    name,
    maybe(one("parent", "units")),
    maybe(one("province", "provinces")),
    maybe({ field: "address", as: "both" }),
    maybe({ field: "room", as: "both" }),
    maybe({ field: "bring", as: "both" }),
    maybe({ field: "map", as: "line", ltr: true }),
    maybe(yes("outside")),
    maybe(yes("publishesStaff")),
    replaces("formerUnits"),
    key,
  ],
  staff: [
    name,
    { field: "username", as: "key", ltr: true },
    one("unit", "units"),
    { field: "roles", as: "some", from: "roles" },
    replaces("formerStaff"),
  ],
  deputies: [
    one("of", "staff"),
    one("deputy", "staff"),
    { field: "from", as: "day" },
    { field: "to", as: "day" },
  ],
  absences: [one("of", "staff"), { field: "from", as: "day" }, { field: "to", as: "day" }],
  officials: [
    one("of", "staff"),
    { field: "title", as: "both" },
    maybe({ field: "place", as: "both" }),
    maybe(yes("closed")),
    maybe({ field: "kinds", as: "some", from: "kinds" }),
    maybe({ field: "receivers", as: "some", from: "staff" }),
    maybe({ field: "publicDays.weekdays", as: "some", from: "weekdays", noneIsNone: true }),
    maybe({ field: "publicDays.begins", as: "time" }),
    maybe({ field: "publicDays.minutes", as: "number" }),
    maybe({ field: "publicDays.places", as: "number" }),
    maybe({ field: "publicDays.walkIns", as: "number" }),
    maybe({ field: "photo", as: "photo" }),
  ],
  kinds: [
    name,
    { field: "sentence", as: "both" },
    yes("onWeb"),
    yes("fourEyes"),
    maybe(yes("asksWho")),
    maybe(one("unanswered", "kinds")),
    maybe(yes("mayHide")),
    maybe(yes("byInspection")),
    maybe(yes("withoutIdentity")),
    maybe({ field: "subjects", as: "some", from: "subjects" }),
    key,
  ],
  outcomes: [
    name,
    yes("refusal"),
    maybe(yes("transfer")),
    maybe(yes("repeated")),
    maybe(yes("remedied")),
    maybe(yes("incomplete")),
    maybe(yes("authority")),
    key,
  ],
  subjects: [name, key],
  provinces: [name, key],
  routing: [
    { field: "why", as: "both" },
    condition("kind", "kinds"),
    condition("subject", "subjects"),
    condition("province", "provinces"),
    condition("channel", "channels"),
    one("unit", "units"),
    key,
  ],
  routingExamples: [
    one("kind", "kinds"),
    one("subject", "subjects"),
    maybe(one("province", "provinces")),
    one("channel", "channels"),
    one("unit", "units"),
  ],
  templates: [
    one("key", "notices"),
    one("channel", "media"),
    one("language", "languages"),
    maybe({ field: "subject", as: "line" }),
    { field: "text", as: "text" },
    { field: "tellWithinMinutes", as: "number" },
  ],
  answerTemplates: [
    name,
    maybe(one("kind", "kinds")),
    maybe(one("outcome", "outcomes")),
    maybe({ field: "subjects", as: "some", from: "subjects" }),
    { field: "text", as: "both-long" },
    key,
  ],
  handOffs: [
    name,
    { field: "where", as: "both" },
    { field: "text", as: "both-long" },
    maybe({ field: "phone", as: "line", ltr: true }),
    maybe({ field: "link", as: "line", ltr: true }),
    key,
  ],
  partners: [name, one("channel", "partnerChannels"), maybe({ field: "fields", as: "text" }), key],
  guidance: [
    name,
    condition("kind", "kinds"),
    condition("subject", "subjects"),
    { field: "text", as: "both-long" },
    maybe({ field: "where", as: "both" }),
    maybe({ field: "phone", as: "line", ltr: true }),
    maybe({ field: "link", as: "line", ltr: true }),
    key,
  ],
  weeks: [
    { field: "days", as: "some", from: "weekdays" },
    maybe({ field: "from", as: "day" }),
    maybe({ field: "to", as: "day" }),
  ],
  officeHours: [
    name,
    { field: "opens", as: "time" },
    { field: "closes", as: "time" },
    maybe({ field: "when.from", as: "year-day" }),
    maybe({ field: "when.to", as: "year-day" }),
    condition("province", "provinces"),
    condition("weekday", "weekdays"),
    key,
  ],
  holidays: [name, { field: "day", as: "day" }, maybe(yes("yearly")), maybe(yes("provisional"))],
  closures: [
    one("kind", "closureKinds"),
    { field: "from", as: "day" },
    { field: "to", as: "day" },
    { field: "why", as: "both" },
    { field: "province", as: "some", from: "provinces", optional: true },
    { field: "unit", as: "some", from: "units", optional: true },
    maybe({ field: "opens", as: "time" }),
    maybe({ field: "closes", as: "time" }),
  ],
  clocks: [
    one("clock", "clockNames"),
    { field: "takes", as: "number" },
    one("in", "durationUnits"),
    condition("kind", "kinds"),
    condition("channel", "channels"),
    maybe({ field: "capDays", as: "number" }),
  ],
  timeLimits: [
    ...["returns", "extension", "pause", "levelDays", "levelHours", "rating"].map((field) => ({
      field,
      as: "number" as const,
    })),
    maybe({ field: "offers", as: "number" }),
    maybe({ field: "paperDays", as: "number" }),
    maybe({ field: "formerDays", as: "number" }),
    maybe(one("paperClocks", "clockStarts")),
    maybe(one("letterClocks", "clockStarts")),
    maybe({ field: "quietFrom", as: "time" }),
    maybe({ field: "quietUntil", as: "time" }),
    maybe({ field: "messagesPerRecipient", as: "number" }),
    maybe({ field: "smsPerMonth", as: "number" }),
    maybe({ field: "deskUnused", as: "number" }),
    maybe({ field: "deskActs", as: "number" }),
    maybe({ field: "deskHour", as: "number" }),
    maybe({ field: "idleMinutes", as: "number" }),
  ],
};

/** The sections in which the order of entries matters to applicants or to the rules. */
export const ordered: readonly Section[] = [
  "routing",
  "kinds",
  "outcomes",
  "subjects",
  "provinces",
  "answerTemplates",
  "handOffs",
  "guidance",
  "officeHours",
  "clocks",
];

const isBoth = ({ as }: FieldSpec): boolean => as === "both" || as === "both-long";

/** The names of all editable fields of a section, as its form uses them. */
const fieldNames = (section: Section): readonly string[] =>
  forms[section].flatMap((spec) => (isBoth(spec) ? [`${spec.field}.fa`, `${spec.field}.en`] : [spec.field]));

/**
 * Returns the field at which to show a fault: the field on its path, or the first below it. Undefined when the fault
 * concerns the whole entry.
 * @param path the fault's path within the entry: `["when", "kind", 0]`
 */
export function fieldOfFault(section: Section, path: readonly (string | number)[]): string | undefined {
  const place = path.join(".");
  const under = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`);
  return place === ""
    ? undefined
    : fieldNames(section).find((name) => under(place, name) || under(name, place));
}

/** A new entry of the organisation's data, with the values that the schema requires for `yes` and `some` fields. */
export function newEntry(section: Section): Readonly<Record<string, unknown>> {
  const needed = forms[section].filter(({ as, optional }) => !optional && (as === "yes" || as === "some"));
  const empty = Object.fromEntries(needed.map(({ field, as }) => [field, as === "yes" ? false : []]));
  return ["routing", "guidance", "officeHours", "clocks"].includes(section) ? { ...empty, when: {} } : empty;
}

/** Makes a key from an English name: `Isfahan Provincial Office` → `isfahan-provincial-office`. */
export const keyFrom = (english: string): string =>
  english
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
