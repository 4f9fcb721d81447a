/** What a snapshot says of time: the office of a unit (D2), how long a clock takes (D1), and the limits. Pure. */
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

/** A calendar remembers the days it was asked for; snapshots never change and are kept by their readers. */
const opened = new WeakMap<object, WorkingCalendar>();

/** The calendar as it is written down, in a snapshot or, where that has none, by default. */
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

/** The province a unit works in: its own, that of the nearest unit above it, or that of the seat. */
export const provinceOf = (snapshot: Seats, unitKey: string): string | undefined =>
  [unit(snapshot, unitKey), ...above(snapshot, unitKey)].find((one) => one?.province !== undefined)
    ?.province ?? snapshot.organisation.province;

/** The office days of a unit, by the calendar in force in that snapshot. */
export const officeOf = (snapshot: Calendar & Seats, unitKey: string): Office =>
  calendarOf(snapshot).office({ unit: unitKey, province: provinceOf(snapshot, unitKey) });

/** What a holiday of the calendar is called; of a closing, which has a kind, why it is. */
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

/** C19: whether the directory says how long the senders of letters wait who ask for no day. */
export const timesLetters = ({ clocks = [] }: Pick<Snapshot, "clocks">): boolean =>
  clocks.some(({ clock }) => clock === "letter");

/** P2: months of the Solar Hijri calendar that what is personal is kept after a request has ended; nothing: for ever. */
export function monthsKept(
  snapshot: Pick<Snapshot, "clocks">,
  request: { readonly kind: string; readonly channel: Channel },
): number | undefined {
  const { clocks = [] } = snapshot;
  return clocks.some(({ clock }) => clock === "retention")
    ? durationOf(snapshot, "retention", request).takes
    : undefined;
}

/** How long a clock takes for a request of this kind that came by this channel: its first row that fits. */
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

export const limitsOf = ({ timeLimits }: Pick<Snapshot, "timeLimits">): TimeLimits =>
  timeLimits ?? defaultLimits;
