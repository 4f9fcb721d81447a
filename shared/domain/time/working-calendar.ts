/**
 * Computes when an office is open (D2). Pure. A day is a working day when the week that applies then says so, and when
 * neither a holiday (also a provisional one) nor a closure of the kind `closed` covers it. The hours of a working day
 * are those of the first matching entry of office hours. On a shortened day, the hours are those of the closure for the
 * unit; without one, of the closure for the province or the country.
 */
import {
  type CalendarData,
  type Closure,
  type Holiday,
  minutesOf,
  type OfficeHours,
  type Place,
} from "./calendar-data.ts";
import { dayNumber, type Weekday, weekdayNumber, weekdays } from "./days.ts";
import { type SolarHijri, solarHijriOf } from "./solar-hijri.ts";
import { tehranMoment } from "./tehran-time.ts";

/**
 * Why a day differs from an ordinary working day. The screens show `why`; deadlines use only `opens` and
 * `closes`.
 */
export type Because =
  | { readonly why: "weekend" }
  | { readonly why: "holiday"; readonly holiday: Holiday }
  | { readonly why: "closure"; readonly closure: Closure };

export interface OfficeDay {
  /** The day's number: days since 1970-01-01. */
  readonly day: number;
  /** When the office opens and closes, in milliseconds since 1970; both are equal on a day without work. */
  readonly opens: number;
  readonly closes: number;
  readonly works: boolean;
  /** Staff work from home: the day counts for deadlines, except those of meetings. */
  readonly remote: boolean;
  readonly because: readonly Because[];
}

export interface Office {
  readonly place: Place;
  /**
   * The office hours and state of a day.
   * @param day days since 1970-01-01, as `dayNumber` returns them
   * @throws RangeError outside the range of the Solar Hijri table
   */
  day(day: number): OfficeDay;
}

export interface WorkingCalendar {
  office(place: Place): Office;
}

/**
 * Makes a calendar from calendar data. The calendar keeps every day that it computed, so use one calendar
 * until the data change.
 */
export function openCalendar(data: CalendarData): WorkingCalendar {
  const whole = country(data);
  const offices = new Map<string, Office>();
  return {
    office(place) {
      const name = `${place.unit} ${place.province ?? ""}`;
      const known = offices.get(name) ?? remembering(place, whole);
      offices.set(name, known);
      return known;
    },
  };
}

function remembering(place: Place, whole: Country): Office {
  const days = new Map<number, OfficeDay>();
  return {
    place,
    day(day) {
      const known = days.get(day) ?? officeDay(whole, place, day);
      days.set(day, known);
      return known;
    },
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

interface Country {
  readonly weeks: readonly (Span & { readonly days: readonly Weekday[] })[];
  readonly hours: readonly OfficeHours[];
  readonly dated: ReadonlyMap<number, readonly Holiday[]>;
  readonly yearly: readonly (SolarHijri & { readonly holiday: Holiday })[];
  readonly closures: readonly (Span & { readonly closure: Closure })[];
}

const spanOf = (from: string | undefined, to: string | undefined): Span => ({
  first: from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from),
  last: to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to),
});

const covers = (day: number) => (span: Span) => span.first <= day && day <= span.last;

const country = ({ weeks, officeHours, holidays, closures }: CalendarData): Country => ({
  weeks: weeks.map(({ from, to, days }) => ({ ...spanOf(from, to), days })),
  hours: officeHours,
  dated: Map.groupBy(
    holidays.filter(({ yearly }) => yearly !== true),
    ({ day }) => dayNumber(day),
  ),
  yearly: holidays
    .filter(({ yearly }) => yearly === true)
    .map((holiday) => ({ ...solarHijriOf(dayNumber(holiday.day)), holiday })),
  closures: closures.map((closure) => ({ ...spanOf(closure.from, closure.to), closure })),
});

function officeDay(whole: Country, place: Place, day: number): OfficeDay {
  const weekday = weekdays[weekdayNumber(day)] ?? "friday";
  const date = solarHijriOf(day);
  const week = whole.weeks.find(covers(day));
  const weekend: readonly Because[] = week?.days.includes(weekday) ? [] : [{ why: "weekend" }];
  const holidays = holidaysOn(whole, day, date).map((holiday): Because => ({ why: "holiday", holiday }));
  const closures = closuresAt(whole, place, day);
  const closed = closures.some(({ kind }) => kind === "closed");
  const hours = closest(closures) ?? whole.hours.find((line) => fits(line, place, date, weekday));
  const works = weekend.length + holidays.length === 0 && !closed && hours !== undefined;
  return {
    day,
    opens: tehranMoment(day, works ? minutesOf(hours.opens) : 0),
    closes: tehranMoment(day, works ? minutesOf(hours.closes) : 0),
    works,
    remote: works && closures.some(({ kind }) => kind === "remote"),
    because: [...weekend, ...holidays, ...closures.map((closure): Because => ({ why: "closure", closure }))],
  };
}

function holidaysOn({ dated, yearly }: Country, day: number, date: SolarHijri): readonly Holiday[] {
  const again = yearly.filter(
    (one) => one.month === date.month && one.day === date.day && one.year <= date.year,
  );
  return [...again.map(({ holiday }) => holiday), ...(dated.get(day) ?? [])];
}

const closuresAt = ({ closures }: Country, { unit, province }: Place, day: number): readonly Closure[] =>
  closures
    .filter(covers(day))
    .map(({ closure }) => closure)
    .filter(
      (closure) =>
        (closure.unit === undefined && closure.province === undefined) ||
        closure.unit?.includes(unit) === true ||
        (province !== undefined && closure.province?.includes(province) === true),
    );

/**
 * The hours of a shortened day: the hours of the unit's closure, else those of the province's closure, else
 * those of the country's closure; undefined when no closure has hours.
 */
function closest(
  closures: readonly Closure[],
): { readonly opens: string; readonly closes: string } | undefined {
  const reduced = closures.filter(({ kind }) => kind === "reduced");
  const found =
    reduced.find(({ unit }) => unit !== undefined) ??
    reduced.find(({ province }) => province !== undefined) ??
    reduced[0];
  const { opens, closes } = found ?? {};
  return opens === undefined || closes === undefined ? undefined : { opens, closes };
}

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * Whether a day is in the season between two texts `MM-DD`. A season whose `to` is before its `from` includes
 * New Year (Nowruz).
 */
function inSeason(from: string, to: string, { month, day }: SolarHijri): boolean {
  const at = `${two(month)}-${two(day)}`;
  return from <= to ? from <= at && at <= to : from <= at || at <= to;
}

const fits = ({ when }: OfficeHours, { province }: Place, date: SolarHijri, weekday: Weekday): boolean =>
  inSeason(when.from ?? "01-01", when.to ?? "12-30", date) &&
  (when.province === undefined || (province !== undefined && when.province.includes(province))) &&
  (when.weekday === undefined || when.weekday.includes(weekday));
