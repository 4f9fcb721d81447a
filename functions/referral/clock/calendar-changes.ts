/** Compares two calendars of an organisation: entries added and removed, and whether any date can move (D3). Pure. */

import { defined } from "../../../shared/defined.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";
import { calendarDataOf, provinceOf } from "../../../shared/directory/timing.ts";
import type { CalendarData } from "../../../shared/domain/time/calendar-data.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";
import { fromSolarHijri, solarHijriOf } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import { type ClockState, countsHours, type Entry } from "../case/clocks.ts";

/** Everything in a directory that decides which hours are office hours, and where. */
export interface KnownCalendar extends CalendarData {
  /** The province of each unit that is not in the seat's, and the seat's own as `*`. */
  readonly provinces: Readonly<Record<string, string>>;
}

/** One change of the calendar. */
export interface Change {
  /** When the change was found: ISO 8601 in UTC. */
  readonly at: string;
  readonly entries: readonly Placed[];
}

/** An entry and where it holds: everywhere, or in some provinces and units. `yearly`: it returns each year. */
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

/** The parts that move dates: not a holiday's name, nor whether a provisional one is confirmed. */
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
 * Holidays and closings added or removed. Changed weeks and office hours have no days of their own and yield no entry, nor
 * do days worked from home, which are working days.
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
  /** Identity of a calendar entry; the name is not part of it. */
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
 * The entries that moved a clock's date: added or removed since the date was last counted, between its start and end, and
 * holding at its place. An entry that was taken back is left out.
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

/** Shorter hours move only the warnings of such a clock, because those are shares of office time. */
const countsWholeDays = ({ span }: ClockState): boolean => !countsHours(span);

/** The days of an entry between `first` and `last`; a yearly one has a day in each of those years. */
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

/** Only the last of several equal changes counts, and only when additions and removals do not cancel out. */
function isUndone(all: readonly Entry[], entry: Entry, place: number): boolean {
  const same = all.map((other, at) => ({ other, at })).filter(({ other }) => isSameEntry(other, entry));
  const came = same.filter(({ other }) => other.did === "came").length;
  return came * 2 === same.length || same.at(-1)?.at !== place;
}

const isSameEntry = (one: Entry, other: Entry): boolean =>
  one.kind === other.kind && one.from === other.from && one.to === other.to && one.name.fa === other.name.fa;
