/** Where somebody is within the organisation's data: in the address, so that it can be sent and reloaded. Pure. */
import { isDay } from "../../../../shared/contracts/fields/calendar.ts";
import { isSection, type Section } from "./working-copy/draft.ts";

/** The years that the calendar can reckon with. */
export const [firstYear, lastYear] = [1402, 1497] as const;

/** What is no section of the data. */
export const others = ["calendar", "counts", "changes", "history", "files"] as const;
export type Other = (typeof others)[number];

export interface Place {
  readonly in: Section | Other;
  /** The entry that is open, by its place in the section; `new` for one to be added. */
  readonly entry?: number | "new";
  /** The version of the history that is open. */
  readonly version?: number;
  /** Of the year view: the Solar Hijri year, whose office (`tehran`, `unit:legal-office`), and the day that is open (ISO). */
  readonly year?: number;
  readonly office?: string;
  readonly day?: string;
  /** The section of the entry that is open on that day. */
  readonly of?: Section;
}

export const isOther = (name: string | null): name is Other => others.some((each) => each === name);
const countIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** @param search with or without `?`; what is not known leads to the first section */
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
