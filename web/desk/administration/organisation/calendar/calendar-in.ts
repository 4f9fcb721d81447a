/**
 * Reads the working calendar from a draft of the directory. Skips faulty entries, which the API reports to the user
 * (D2). Pure.
 */
import {
  type CalendarData,
  closureKinds,
  isDay,
  minutesOf,
  type Place,
  weekdays,
} from "../../../../../shared/contracts/fields/calendar.ts";
import { type Draft, type Entry, entriesIn, fieldOf } from "../working-copy/draft.ts";

const isDayText = (value: unknown): boolean => typeof value === "string" && isDay(value);
const isTime = (value: unknown): boolean => typeof value === "string" && !Number.isNaN(minutesOf(value));
const isListOf = (known: readonly string[]) => (value: unknown) =>
  Array.isArray(value) && value.every((one) => known.includes(String(one)));
const isList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const isText = (value: unknown): boolean => typeof value === "string";
const maybe = (is: (value: unknown) => boolean) => (value: unknown) => value === undefined || is(value);

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

/** The shape that an entry of each section must have for the calendar to use it. */
const shapes: Readonly<Record<keyof CalendarData, Shape>> = {
  weeks: { days: isListOf(weekdays), from: maybe(isDayText), to: maybe(isDayText) },
  officeHours: {
    opens: isTime,
    closes: isTime,
    "when.from": maybe(isText),
    "when.to": maybe(isText),
    "when.province": maybe(isList),
    "when.weekday": maybe(isListOf(weekdays)),
  },
  holidays: { day: isDayText },
  closures: {
    kind: (value) => closureKinds.some((kind) => kind === value),
    from: isDayText,
    to: isDayText,
    province: maybe(isList),
    unit: maybe(isList),
    opens: maybe(isTime),
    closes: maybe(isTime),
  },
};

const fits = (entry: Entry, shape: Shape): boolean =>
  Object.entries(shape).every(([field, is]) => is(fieldOf(entry, field)));

/**
 * The calendar of a draft. It holds the draft's own entry objects, so that callers can find an entry's position in the
 * draft.
 */
export const calendarIn = (draft: Draft): CalendarData => ({
  weeks: fitting(draft, "weeks"),
  officeHours: fitting(draft, "officeHours"),
  holidays: fitting(draft, "holidays"),
  closures: fitting(draft, "closures"),
});

/**
 * The entries of a section that have the required shape. An entry may lack its name, since no day depends on the name.
 */
function fitting<S extends keyof CalendarData>(draft: Draft, section: S) {
  const isReckoned = (entry: Entry): entry is Entry & CalendarData[S][number] => fits(entry, shapes[section]);
  return entriesIn(draft, section)
    .map((entry) => (section === "officeHours" ? { ...entry, when: entry["when"] ?? {} } : entry))
    .filter(isReckoned);
}

/** The chosen office: a province, or a unit (written `unit:legal-office`) within its province. */
export function placeOf(draft: Draft, office: string): Place {
  const unit = /^unit:(.+)$/.exec(office)?.[1];
  if (unit === undefined) return { unit: "", province: office };
  return { unit, province: provinceOf(draft, unit) };
}

/**
 * The province of a unit: the unit's own province, else the province of the nearest unit above, else the province of
 * the organisation's seat. Deadlines use the same rule.
 */
function provinceOf(draft: Draft, unit: string): string | undefined {
  const units = new Map(entriesIn(draft, "units").map((one) => [one["key"], one]));
  const seen = new Set<unknown>();
  for (let key: unknown = unit; units.has(key) && !seen.has(key); key = units.get(key)?.["parent"]) {
    seen.add(key);
    const province = units.get(key)?.["province"];
    if (typeof province === "string") return province;
  }
  return seatOf(draft);
}

export const seatOf = (draft: Draft): string | undefined => {
  const province = entriesIn(draft, "organisation")[0]?.["province"];
  return typeof province === "string" ? province : undefined;
};
