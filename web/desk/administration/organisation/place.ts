/**
 * The part of the organisation's data that is open. The address stores it, so that it can be shared and reloaded. Pure.
 */
import { isDay } from "../../../../shared/contracts/fields/calendar.ts";
import { isSection, type Section } from "./working-copy/draft.ts";

/** The first and the last Solar Hijri year that the calendar covers. */
export const [firstYear, lastYear] = [1402, 1497] as const;

/** The views of the screen that show no section of the organisation's data. */
export const others = ["calendar", "counts", "changes", "history", "files"] as const;
export type Other = (typeof others)[number];

export interface Place {
  readonly in: Section | Other;
  /** The position of the open entry of the organisation's data in its section; `new` for a new entry. */
  readonly entry?: number | "new";
  /** The number of the published version that is open in the history. */
  readonly version?: number;
  /** In the year view: the Solar Hijri year, the office (`tehran`, `unit:legal-office`) and the open day (ISO 8601). */
  readonly year?: number;
  readonly office?: string;
  readonly day?: string;
  /** In the dialog of a day: the section of the entry that is open. */
  readonly of?: Section;
}

export const isOther = (name: string | null): name is Other => others.some((each) => each === name);
const countIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/**
 * Returns the place that an address names; the first section when the address names none.
 * @param search the query of the address, with or without `?`
 */
export function placeIn(search: string): Place {
  const query = new URLSearchParams(search);
  const name = query.get("in");
  const entry = query.get("entry") === "new" ? "new" : countIn(query.get("entry"));
  const version = countIn(query.get("version"));
  return {
    in: isOther(name) || isSection(name) ? name : "units",
    ...(entry === undefined ? {} : { entry }),
    ...(version === undefined ? {} : { version }),
    ...(name === "calendar" ? inCalendar(query) : {}),
  };
}

function inCalendar(query: URLSearchParams): Partial<Place> {
  const [year, office, day] = [countIn(query.get("year")), query.get("office"), query.get("day")];
  const of = query.get("of");
  return {
    ...(year === undefined || year < firstYear || year > lastYear ? {} : { year }),
    ...(office === null ? {} : { office }),
    ...(day !== null && isDay(day) ? { day } : {}),
    ...(isSection(of) ? { of } : {}),
  };
}

export function addressOf({ in: where, entry, version, year, ...more }: Place): string {
  const query = new URLSearchParams({ in: where });
  if (year !== undefined) query.set("year", String(year));
  for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value);
  if (entry !== undefined) query.set("entry", String(entry));
  if (version !== undefined) query.set("version", String(version));
  return `/organisation?${query}`;
}
