/**
 * Reads the times in a snapshot: the office hours of a unit (D2), the duration of a clock (D1), and the time
 * limits. Pure.
 */
import type { CalendarData } from "../domain/time/calendar-data.ts";
import type { Duration } from "../domain/time/clock.ts";
import { dayNumber } from "../domain/time/days.ts";
import { solarHijriOf } from "../domain/time/solar-hijri.ts";
import { type Office, openCalendar, type WorkingCalendar } from "../domain/time/working-calendar.ts";
import { defaultCalendar, defaultClocks, defaultLimits } from "./default-timing.ts";
import { above, unit } from "./lookups.ts";
import type { Channel, ClockName, Snapshot, Text, TimeLimits } from "./snapshot.ts";

type Calendar = Pick<Snapshot, "weeks" | "officeHours" | "holidays" | "closures">;
type Seats = Pick<Snapshot, "organisation" | "units">;

/**
 * Caches the working calendar of each snapshot, because a calendar remembers the days that it computed, and snapshots
 * never change.
 */
const opened = new WeakMap<object, WorkingCalendar>();

/** The calendar of a snapshot; the default calendar when the snapshot has none. */
export const calendarDataOf = (snapshot: Calendar): CalendarData => ({
  weeks: snapshot.weeks ?? defaultCalendar().weeks,
  officeHours: snapshot.officeHours ?? defaultCalendar().officeHours,
  holidays: snapshot.holidays ?? defaultCalendar().holidays,
  closures: snapshot.closures ?? defaultCalendar().closures,
});

function calendarOf(snapshot: Calendar): WorkingCalendar {
  const known = opened.get(snapshot);
  if (known !== undefined) return known;
  const calendar = openCalendar(calendarDataOf(snapshot));
  opened.set(snapshot, calendar);
  return calendar;
}

/**
 * The province in which a unit works: the unit's own province, else the province of the nearest unit above
 * that has one, else the province of the organisation's seat.
 */
export const provinceOf = (snapshot: Seats, unitKey: string): string | undefined =>
  [unit(snapshot, unitKey), ...above(snapshot, unitKey)].find((one) => one?.province !== undefined)
    ?.province ?? snapshot.organisation.province;

/** The office days of a unit, by the calendar of the snapshot. */
export const officeOf = (snapshot: Calendar & Seats, unitKey: string): Office =>
  calendarOf(snapshot).office({ unit: unitKey, province: provinceOf(snapshot, unitKey) });

/** The name of a calendar entry: for a holiday its name; for a closure, which has a kind, its reason. */
export function nameOfDay(
  snapshot: Calendar,
  { from, to, kind }: { readonly from: string; readonly to: string; readonly kind?: string | undefined },
): Text | undefined {
  const { holidays, closures } = calendarDataOf(snapshot);
  const found =
    kind === undefined
      ? holidays.find(({ day, yearly = false }) => isOn(day, yearly, from))?.name
      : closures.find((one) => one.kind === kind && one.from === from && one.to === to)?.why;
  return found as Text | undefined;
}

function isOn(day: string, yearly: boolean, on: string): boolean {
  if (day === on || !yearly || on < day) return day === on;
  const [its, other] = [solarHijriOf(dayNumber(day)), solarHijriOf(dayNumber(on))];
  return its.month === other.month && its.day === other.day;
}

/** Whether the directory sets a deadline for letters whose sender names no day for the answer (C19). */
export const timesLetters = ({ clocks = [] }: Pick<Snapshot, "clocks">): boolean =>
  clocks.some(({ clock }) => clock === "letter");

/**
 * P2: for how many months of the Solar Hijri calendar personal data are kept after a request ends; undefined
 * when they are kept for ever.
 */
export function monthsKept(
  snapshot: Pick<Snapshot, "clocks">,
  request: { readonly kind: string; readonly channel: Channel },
): number | undefined {
  const { clocks = [] } = snapshot;
  return clocks.some(({ clock }) => clock === "retention")
    ? durationOf(snapshot, "retention", request).takes
    : undefined;
}

/**
 * The duration of a clock for a request of this kind and channel: the first row of `clocks` that matches gives it.
 * @throws Error when no row matches
 */
export function durationOf(
  { clocks = [...defaultClocks] }: Pick<Snapshot, "clocks">,
  clock: ClockName,
  request: { readonly kind: string; readonly channel: Channel },
): Duration {
  const row = clocks.find(
    (one) =>
      one.clock === clock &&
      (one.when.kind?.includes(request.kind) ?? true) &&
      (one.when.channel?.includes(request.channel) ?? true),
  );
  if (row === undefined) throw new Error(`No duration for the clock "${clock}"`);
  return row.in === "working-hours"
    ? { in: row.in, takes: row.takes, capDays: row.capDays }
    : { in: row.in, takes: row.takes };
}

/** The time limits of the snapshot; for an old snapshot without any, the defaults. */
export const limitsOf = ({ timeLimits }: Pick<Snapshot, "timeLimits">): TimeLimits =>
  timeLimits ?? defaultLimits;
