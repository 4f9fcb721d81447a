/**
 * Parses the table of examples in `docs/use/deadlines.md`. Each row gives changes of the calendar, the clock (start, length
 * and pauses of the deadline) and the expected deadline.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CalendarData, Closure } from "../../shared/domain/time/calendar-data.ts";
import type { Clock, Duration } from "../../shared/domain/time/clock.ts";
import { weekdays } from "../../shared/domain/time/days.ts";
import { fromSolarHijri } from "../../shared/domain/time/solar-hijri.ts";

export interface Example {
  readonly number: number;
  readonly what: string;
  readonly province: string;
  readonly clock: Clock;
  readonly change: (calendar: CalendarData) => CalendarData;
  /** The expected deadline in the table's format: `1405/09/22`, or the date with a time. */
  readonly ends: string;
}

export function examples(): readonly Example[] {
  const text = readFileSync(join(import.meta.dirname, "../../docs/use/deadlines.md"), "utf8");
  return [...text.matchAll(/^\| \d.*\|$/gm)].map(([row]) => exampleOf(row.split("|").slice(1, -1)));
}

function exampleOf(cells: readonly string[]): Example {
  const [number = "", what = "", clock = "", province = "", starts = "", besides = "", ends = ""] = cells.map(
    (cell) => cell.trim(),
  );
  const items = besides.split(";").flatMap((item) => (item.trim() === "" ? [] : [item.trim()]));
  return {
    number: Number(number),
    what,
    province,
    clock: { start: moment(starts), duration: durationOf(clock), pauseCap: 10, ...clockBesides(items) },
    change: (calendar) => items.reduce(changed, calendar),
    ends,
  };
}

/** The day number of a Solar Hijri date such as `1405/09/11`. */
function day(solar: string): string {
  const [year = 0, month = 0, date = 0] = solar.split("/").map(Number);
  return fromSolarHijri({ year, month, day: date });
}

function moment(words: string): Date {
  const [solar = "", time = ""] = words.split(" ");
  return new Date(`${day(solar)}T${time}:00+03:30`);
}

function durationOf(words: string): Duration {
  const [, takes, unit, cap] =
    /^(\d+) (working days|working hours|months)(?:, cap (\d+))?$/.exec(words) ?? [];
  if (takes === undefined) throw new Error(`No duration: ${words}`);
  if (unit === "months") return { in: "months", takes: Number(takes) };
  if (unit === "working days") return { in: "working-days", takes: Number(takes) };
  return { in: "working-hours", takes: Number(takes), ...(cap !== undefined && { capDays: Number(cap) }) };
}

function clockBesides(items: readonly string[]): Pick<Clock, "pauses" | "extension" | "inPerson"> {
  const pauses = items.flatMap((item) => {
    const [, from, to = ""] = /^stood (\S+ \S+) –(?: (\S+ \S+))?$/.exec(item) ?? [];
    return from === undefined ? [] : [{ from: moment(from), to: to === "" ? undefined : moment(to) }];
  });
  const extension = items
    .map((item) => /^extended (\d+)$/.exec(item)?.[1])
    .find((count) => count !== undefined);
  return {
    pauses,
    ...(extension !== undefined && { extension: Number(extension) }),
    inPerson: items.includes("in person"),
  };
}

const name = { fa: "نمونه", en: "Example" };

function changed(calendar: CalendarData, item: string): CalendarData {
  const { weeks, holidays } = calendar;
  const closing = closureOf(item);
  if (closing) return { ...calendar, closures: [...calendar.closures, closing] };
  if (item === "Thursdays worked")
    return { ...calendar, weeks: weeks.map((week) => ({ ...week, days: weekdays.slice(0, 6) })) };
  const [, no, solar] = /^(no )?holiday (\S+)$/.exec(item) ?? [];
  if (solar === undefined) return known(item, calendar);
  const others = holidays.filter((one) => one.day !== day(solar));
  return { ...calendar, holidays: no ? others : [...others, { day: day(solar), name }] };
}

/** Returns the calendar unchanged when this item of a row concerns the clock. @throws Error for any other item: a typing error */
function known(item: string, calendar: CalendarData): CalendarData {
  if (!/^(stood|extended|in person)/.test(item)) throw new Error(`Not understood: ${item}`);
  return calendar;
}

function closureOf(item: string): Closure | undefined {
  const [, kind, solar, opens, closes, province] =
    /^(closed|reduced|remote) (\S+)(?: (\d\d:\d\d)–(\d\d:\d\d))?(?: ([a-z]+))?$/.exec(item) ?? [];
  if (kind === undefined || solar === undefined) return undefined;
  return {
    kind: kind as Closure["kind"],
    from: day(solar),
    to: day(solar),
    why: name,
    opens,
    closes,
    province: province === undefined ? undefined : [province],
  };
}
