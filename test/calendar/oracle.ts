/**
 * Computes deadlines by walking through time minute by minute and counting the minutes. Shares no code with `shared/domain`: Solar
 * Hijri dates come from `Intl` and weekdays from JavaScript. Times are whole minutes since 1970.
 */
import type { CalendarData, Closure, Place } from "../../shared/domain/time/calendar-data.ts";
import type { Clock } from "../../shared/domain/time/clock.ts";
import { solarOf } from "./solar-by-intl.ts";

const tehran = 210;
const dayLength = 1_440;

const isoDays = new Map<number, string>();

export function isoOf(day: number): string {
  const iso = isoDays.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 10);
  isoDays.set(day, iso);
  return iso;
}

interface Shift {
  readonly opens: number;
  readonly closes: number;
  readonly remote: boolean;
}

const sundayFirst = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const ofTime = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function isHoliday({ holidays }: CalendarData, iso: string): boolean {
  const today = solarOf(iso);
  return holidays.some(({ day, yearly }) => {
    if (day === iso) return true;
    const first = solarOf(day);
    return yearly === true && day < iso && first.month === today.month && first.day === today.day;
  });
}

const concerns = ({ province, unit }: Closure, place: Place): boolean => {
  if (unit) return unit.includes(place.unit);
  return province ? province.includes(place.province ?? "") : true;
};

/** How specific a closure is: 2 for one unit, 1 for a province, 0 for the whole organisation. */
const closeness = ({ province, unit }: Closure): number => (unit ? 2 : province ? 1 : 0);

function ordinaryHours({ officeHours }: CalendarData, place: Place, iso: string, weekday: string) {
  const { month, day } = solarOf(iso);
  const date = month * 100 + day;
  for (const { when, opens, closes } of officeHours) {
    const from = Number((when.from ?? "01-01").replace("-", ""));
    const to = Number((when.to ?? "12-30").replace("-", ""));
    const season = from <= to ? date >= from && date <= to : date >= from || date <= to;
    const province = !when.province || when.province.includes(place.province ?? "");
    const rightDay = !when.weekday || when.weekday.some((one) => one === weekday);
    if (season && province && rightDay) return { opens, closes };
  }
  return undefined;
}

/** The opening hours of a unit on a day; undefined when the unit is closed. */
function shiftOn(data: CalendarData, place: Place, day: number): Shift | undefined {
  const iso = isoOf(day);
  const weekday = sundayFirst[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? "";
  const weeks = data.weeks.filter(({ from, to }) => (from ?? "0") <= iso && iso <= (to ?? "9"));
  if (!weeks.some(({ days }) => days.some((one) => one === weekday))) return undefined;
  if (isHoliday(data, iso)) return undefined;
  const today = data.closures.filter((one) => one.from <= iso && iso <= one.to && concerns(one, place));
  if (today.some(({ kind }) => kind === "closed")) return undefined;
  const [reduced] = today
    .filter(({ kind }) => kind === "reduced")
    .sort((one, other) => closeness(other) - closeness(one));
  const hours = reduced ?? ordinaryHours(data, place, iso, weekday);
  const remote = today.some(({ kind }) => kind === "remote");
  return hours && { opens: ofTime(hours.opens ?? ""), closes: ofTime(hours.closes ?? ""), remote };
}

export type Shifts = (place: Place, day: number) => Shift | undefined;

/**
 * Makes a function that returns the opening hours of a unit in a province on a day. The hours of each unit, province and day
 * are computed only once.
 */
export function shiftsOf(data: CalendarData): Shifts {
  const known = new Map<string, Shift | undefined>();
  return (place, day) => {
    const name = `${place.unit}/${place.province}/${day}`;
    if (!known.has(name)) known.set(name, shiftOn(data, place, day));
    return known.get(name);
  };
}

export interface Walked {
  readonly due: number;
  /** The counted office minutes in order, each as its start in minutes since 1970. */
  readonly minutes: readonly number[];
  /** The days on which the deadline was paused, at most as many as are allowed, in days since 1970. */
  readonly stood: readonly number[];
}

const minuteOf = (at: Date): number => at.getTime() / 60_000;

interface Walk {
  readonly start: number;
  readonly startDay: number;
  readonly inPerson: boolean;
  readonly pauses: readonly (readonly [from: number, to: number])[];
  readonly place: Place;
  readonly shifts: Shifts;
}

export function walk(clock: Clock, place: Place, shifts: Shifts): Walked {
  const start = minuteOf(clock.start);
  const pauses = clock.pauses.map(
    ({ from, to }) => [minuteOf(from), to ? minuteOf(to) : Number.POSITIVE_INFINITY] as const,
  );
  const startDay = Math.floor((start + tehran) / dayLength);
  const given: Walk = { start, startDay, inPerson: clock.inPerson === true, pauses, place, shifts };
  return clock.duration.in === "months" ? walkMonths(given, clock.duration.takes) : walkDays(given, clock);
}

/** Whether the deadline was paused in any minute of a day. */
function standsOn(pauses: Walk["pauses"], day: number): boolean {
  if (pauses.length === 0) return false;
  for (let minute = 0; minute < dayLength; minute += 1)
    if (isPaused(pauses, day * dayLength + minute - tehran)) return true;
  return false;
}

const isPaused = (pauses: Walk["pauses"], at: number): boolean => {
  for (const [from, to] of pauses) if (from <= at && at < to) return true;
  return false;
};

/** The minutes and days that a walk has counted so far. */
interface Way {
  readonly minutes: number[];
  readonly stood: number[];
  /** `passed`: the number of working days after the first day; `counted`: how many of these days were not paused. */
  passed: number;
  counted: number;
}

function walkDays(walk: Walk, clock: Clock): Walked {
  const way: Way = { minutes: [], stood: [], passed: 0, counted: 0 };
  for (let day = walk.startDay; ; day += 1) {
    const found = walk.shifts(walk.place, day);
    const shift = found && !(walk.inPerson && found.remote) ? found : undefined;
    if (!shift) continue;
    const stands = way.stood.length < clock.pauseCap && standsOn(walk.pauses, day);
    if (day > walk.startDay) note(way, day, stands);
    const ends = clock.duration.in === "working-hours" ? walkHours : walkDay;
    const due = ends(walk, clock, way, { day, shift, stands });
    if (due !== undefined) return { due, minutes: way.minutes, stood: way.stood };
  }
}

function note(way: Way, day: number, stands: boolean): void {
  way.passed += 1;
  if (stands) way.stood.push(day);
  else way.counted += 1;
}

interface Day {
  readonly day: number;
  readonly shift: Shift;
  readonly stands: boolean;
}

/**
 * Walks through a day for a deadline that counts working days; the day counts in full or not at all.
 * @returns the deadline, if reached
 */
function walkDay(walk: Walk, { duration, extension = 0 }: Clock, way: Way, { day, shift, stands }: Day) {
  if (day === walk.startDay || stands) return undefined;
  for (let minute = shift.opens; minute < shift.closes; minute += 1)
    way.minutes.push(day * dayLength + minute - tehran);
  return way.counted === duration.takes + extension ? (day + 1) * dayLength - tehran : undefined;
}

/**
 * Walks through a day for a deadline that counts working hours, and counts the minutes in which the deadline was not paused.
 * @returns the deadline, if reached
 */
function walkHours(walk: Walk, { duration }: Clock, way: Way, { day, shift, stands }: Day) {
  for (let minute = shift.opens; minute < shift.closes; minute += 1) {
    const at = day * dayLength + minute - tehran;
    if (at >= walk.start && !(stands && isPaused(walk.pauses, at))) way.minutes.push(at);
    if (way.minutes.length === duration.takes * 60) return at + 1;
  }
  const capped = duration.in === "working-hours" && way.passed === duration.capDays;
  return capped ? day * dayLength + shift.closes - tehran : undefined;
}

/** Walks to the same day of the month `count` months later, or to the last day of a shorter month. */
function walkMonths(walk: Walk, count: number): Walked {
  const first = solarOf(isoOf(walk.startDay));
  const minutes: number[] = [];
  for (let day = walk.startDay + 1; ; day += 1) {
    const shift = walk.shifts(walk.place, day);
    if (shift && !(walk.inPerson && shift.remote))
      for (let minute = shift.opens; minute < shift.closes; minute += 1)
        minutes.push(day * dayLength + minute - tehran);
    const [today, tomorrow] = [solarOf(isoOf(day)), solarOf(isoOf(day + 1))];
    const months = (today.year - first.year) * 12 + today.month - first.month;
    const isLast = tomorrow.day === 1;
    if (months === count && (today.day === first.day || (isLast && today.day < first.day)))
      return { due: (day + 1) * dayLength - tehran, minutes, stood: [] };
  }
}
