/**
 * The Solar Hijri calendar of Iran by arithmetic: right for the years 1206 to 1498, the span of the official
 * table of leap years (Calendar Centre, University of Tehran), and refused outside. Days are Gregorian ISO
 * texts, `2026-12-12`.
 */

/** Year, month 1–12 and day 1–31 of the Solar Hijri calendar. */
export interface SolarHijri {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const firstYear = 1206;
const lastYear = 1498;
const dayLength = 86_400_000;
/** 1 Farvardin 1206, in days since 1970-01-01. */
const firstDay = Date.UTC(1827, 2, 22) / dayLength;

/**
 * Eight leap years in 33. The rule first differs from the official table in 1502, outside the span (the test
 * compares).
 */
export const isLeapYear = (year: number): boolean => (25 * year + 11) % 33 < 8;

const yearLength = (year: number): number => (isLeapYear(year) ? 366 : 365);

let known: readonly number[] | undefined;

/**
 * The first day of every year of the span and of the year after, in days since 1970-01-01; computed on first
 * use.
 */
function newYears(): readonly number[] {
  if (known) return known;
  const days = [firstDay];
  for (let year = firstYear; year <= lastYear; year += 1) days.push((days.at(-1) ?? 0) + yearLength(year));
  known = days;
  return days;
}

/** Six months of 31 days, five of 30, and Esfand of 29 or 30. */
export function monthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || isLeapYear(year) ? 30 : 29;
}

const daysBeforeMonth = (month: number): number => (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);

/**
 * @throws RangeError for a day outside the span, or a text that is no ISO day
 * @example
 * toSolarHijri("2026-12-12"); // { year: 1405, month: 9, day: 21 }
 */
export function toSolarHijri(isoDay: string): SolarHijri {
  return solarHijriOf(Date.parse(`${isoDay}T00:00:00Z`) / dayLength);
}

/**
 * @param number days since 1970-01-01
 * @throws RangeError for a day outside the span, or a number that is no day
 */
export function solarHijriOf(number: number): SolarHijri {
  const at = yearIndex(number);
  if (!Number.isInteger(number) || at < 0 || at >= newYears().length - 1)
    throw new RangeError("a day outside the calendar's span");
  const inYear = number - (newYears()[at] ?? 0);
  const month = inYear < 186 ? Math.floor(inYear / 31) + 1 : Math.floor((inYear - 186) / 30) + 7;
  return { year: firstYear + at, month, day: inYear - daysBeforeMonth(month) + 1 };
}

/** Whether the calendar covers that day, in days since 1970-01-01. */
export const isInSolarHijri = (number: number): boolean =>
  Number.isInteger(number) && number >= firstDay && number < (newYears().at(-1) ?? firstDay);

/** The index of the year that contains a day: a year of 365.25 days gives it or its neighbour. */
function yearIndex(number: number): number {
  const guess = Math.floor((number - firstDay) / 365.25);
  if (number < (newYears()[guess] ?? 0)) return guess - 1;
  return number >= (newYears()[guess + 1] ?? Number.POSITIVE_INFINITY) ? guess + 1 : guess;
}

/** Whether the day exists within the span: 30 Esfand in leap years only. */
function isSolarHijri({ year, month, day }: SolarHijri): boolean {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return false;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return Number.isInteger(day) && day >= 1 && day <= monthLength(year, month);
}

/**
 * @returns the Gregorian ISO day
 * @throws RangeError when the day does not exist within the span
 */
export function fromSolarHijri(date: SolarHijri): string {
  if (!isSolarHijri(date)) throw new RangeError("no such day in the calendar's span");
  const number = (newYears()[date.year - firstYear] ?? 0) + daysBeforeMonth(date.month) + date.day - 1;
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/**
 * The same day some months later, or the last day of a shorter month (D10).
 * @throws RangeError outside the span
 */
export function addMonths({ year, month, day }: SolarHijri, months: number): SolarHijri {
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return { year: toYear, month: toMonth, day: Math.min(day, monthLength(toYear, toMonth)) };
}

/** For messages and for copying: `1405/09/21`. */
export function formatNumeric({ year, month, day }: SolarHijri): string {
  return `${year}/${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}`;
}

/** The month of a Gregorian ISO day: `1405-09`. */
export function monthOf(isoDay: string): string {
  const { year, month } = toSolarHijri(isoDay);
  return `${year}-${String(month).padStart(2, "0")}`;
}
