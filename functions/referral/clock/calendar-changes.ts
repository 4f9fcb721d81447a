/**
 * Compares two calendars of the organisation: the entries added and removed, and whether a due date can change (D3).
 * Pure.
 */

import { defined } from "../../../shared/defined.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";
import { calendarDataOf, provinceOf } from "../../../shared/directory/timing.ts";
import type { CalendarData } from "../../../shared/domain/time/calendar-data.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";
import { fromSolarHijri, solarHijriOf } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import { type ClockState, countsHours, type Entry } from "../case/clocks.ts";

/** Everything in a directory that decides which hours are office hours in which unit. */
export interface KnownCalendar extends CalendarData {
  /** The province of each unit outside the head office's province, and under `*` the head office's province. */
  readonly provinces: Readonly<Record<string, string>>;
}

export interface Change {
  /** When the recount found the changed calendar: ISO 8601 in UTC. */
  readonly at: string;
  readonly entries: readonly Placed[];
}

/**
 * A calendar entry with the provinces or units where it holds; everywhere when it names none. `yearly`: it returns on
 * the same Solar Hijri day each year.
 */
export type Placed = Entry & {
  readonly province?: readonly string[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly yearly?: true;
};

export function calendarIn(snapshot: Snapshot): KnownCalendar {
  const seat = snapshot.organisation.province ?? "";
  const elsewhere = snapshot.units
    .map(({ key }) => [key, provinceOf(snapshot, key) ?? ""] as const)
    .filter(([, province]) => province !== seat);
  return { ...calendarDataOf(snapshot), provinces: Object.fromEntries([["*", seat], ...elsewhere]) };
}

/**
 * The fields of the calendar that decide dates, as JSON text. The name of a holiday and whether it is provisional are
 * left out. Two calendars with equal text give equal dates.
 */
const countedIn = ({ holidays, closures, officeHours, ...calendar }: KnownCalendar): string =>
  canonicalJson({
    ...calendar,
    officeHours: officeHours.map(({ when, opens, closes }) => ({ when, opens, closes })),
    holidays: holidays.map(({ day, yearly = false }) => ({ day, yearly })),
    closures: closures.map(({ why: _, ...closure }) => closure),
  });

export const isSameCalendar = (one: KnownCalendar, other: KnownCalendar): boolean =>
  countedIn(one) === countedIn(other);

/**
 * The holidays and closings that were added or removed. Changed weekdays and office hours yield no entry, because they
 * are not about one day. Days worked from home yield none, because they are working days.
 */
export function entriesBetween(before: KnownCalendar, after: KnownCalendar): readonly Placed[] {
  const [old, now] = [placedIn(before), placedIn(after)];
  const without = (all: readonly Listed[], others: readonly Listed[], did: Entry["did"]) =>
    all
      .filter(({ counted }) => !others.some((other) => other.counted === counted))
      .map(({ placed }): Placed => ({ did, ...placed }));
  return [...without(old, now, "went"), ...without(now, old, "came")];
}

interface Listed {
  /** The fields that make two entries the same one: day and place, not the name. */
  readonly counted: string;
  readonly placed: Omit<Placed, "did">;
}

function placedIn({ holidays, closures }: KnownCalendar): readonly Listed[] {
  const days = holidays.map(({ day, name, yearly = false }): Listed => {
    const placed = { name, from: day, to: day, ...(yearly && { yearly: true as const }) };
    return { counted: canonicalJson([day, yearly]), placed };
  });
  const shut = closures.flatMap(({ why, ...closure }): readonly Listed[] => {
    const { kind, from, to, province, unit } = closure;
    if (kind === "remote") return [];
    const where = { ...defined({ province, unit }) };
    return [{ counted: canonicalJson(closure), placed: { kind, name: why, from, to, ...where } }];
  });
  return [...days, ...shut];
}

/**
 * The calendar entries that moved this clock's date: added or removed since the date was last computed, between the
 * clock's start and due date, and holding in its unit. An entry that was added and later removed is left out.
 */
export function whyMoved(
  changes: readonly Change[],
  clock: ClockState,
  due: string,
  province: string | undefined,
): readonly Entry[] {
  const counted = [clock.from, clock.moves.at(-1)?.at ?? ""].sort().at(-1) ?? "";
  const [first, last] = [
    tehranDay(new Date(clock.from)),
    tehranDay(new Date(due > clock.due ? due : clock.due)),
  ];
  const since = changes
    .filter(({ at }) => at > counted)
    .flatMap(({ entries }) => entries)
    .filter(({ kind }) => kind !== "reduced" || !countsWholeDays(clock) || due === clock.due);
  const touching = since.flatMap((entry) => {
    const concerns =
      (entry.province === undefined && entry.unit === undefined) ||
      entry.unit?.includes(clock.place) === true ||
      (province !== undefined && entry.province?.includes(province) === true);
    return concerns ? onTheWay(entry, first, last) : [];
  });
  return touching.filter((entry, place) => !isUndone(touching, entry, place));
}

/**
 * Whether the clock counts whole days. Shorter office hours then move only its warnings, because a warning is a share
 * of office time.
 */
const countsWholeDays = ({ span }: ClockState): boolean => !countsHours(span);

/**
 * Returns the entry when it touches a day between `first` and `last`; otherwise an empty list. A yearly entry gives one
 * entry for each year between these days.
 */
function onTheWay(
  { did, kind, name, from, to, yearly }: Placed,
  first: string,
  last: string,
): readonly Entry[] {
  const days = yearly ? yearsOf(from, first, last).map((day) => ({ from: day, to: day })) : [{ from, to }];
  return days
    .filter((span) => span.from <= last && first <= span.to)
    .map((span) => ({ did, ...defined({ kind }), name: name as Text, ...span }));
}

function yearsOf(day: string, first: string, last: string): readonly string[] {
  const date = solarHijriOf(dayNumber(day));
  const [from, to] = [first, last].map((one) => solarHijriOf(dayNumber(one)).year) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, n) => from + n)
    .filter((year) => year >= date.year && !(date.month === 12 && date.day === 30))
    .map((year) => fromSolarHijri({ ...date, year }));
}

/** Whether to leave an entry out: its additions and removals cancel out, or a later equal entry is listed instead. */
function isUndone(all: readonly Entry[], entry: Entry, place: number): boolean {
  const same = all.map((other, at) => ({ other, at })).filter(({ other }) => isSameEntry(other, entry));
  const came = same.filter(({ other }) => other.did === "came").length;
  return came * 2 === same.length || same.at(-1)?.at !== place;
}

const isSameEntry = (one: Entry, other: Entry): boolean =>
  one.kind === other.kind && one.from === other.from && one.to === other.to && one.name.fa === other.name.fa;
