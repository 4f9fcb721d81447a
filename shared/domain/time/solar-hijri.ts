/**
 * Computes the Solar Hijri calendar of Iran. The arithmetic is right for the years 1206 to 1498, the range of
 * the official table of leap years (Calendar Centre, University of Tehran); other years are refused. Days are
 * Gregorian ISO texts such as `2026-12-12`.
 */

/** A day of the Solar Hijri calendar: year, month 1–12, day 1–31. */
export interface SolarHijri {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const firstYear = 1206;
const lastYear = 1498;
const dayLength = 86_400_000;
/** The first day of the calendar's range, 1 Farvardin 1206, in days since 1970-01-01. */
const firstDay = Date.UTC(1827, 2, 22) / dayLength;

/**
 * Whether a year is a leap year: eight of every 33 years are. A test compares this rule with the official
 * table; the first year for which they differ is 1502, outside the calendar's range.
 */
export const isLeapYear = (year: number): boolean => (25 * year + 11) % 33 < 8;

const yearLength = (year: number): number => (isLeapYear(year) ? 366 : 365);

let known: readonly number[] | undefined;

/**
 * The first day of every year in the range and of the year after, in days since 1970-01-01; computed on first
 * use.
 */
function newYears(): readonly number[] {
  if (known) return known;
  const days = [firstDay];
  for (let year = firstYear; year <= lastYear; year += 1) days.push((days.at(-1) ?? 0) + yearLength(year));
  known = days;
  return days;
}

/** The number of days of a month: the first six months have 31, the next five 30, and Esfand 29 or 30. */
export function monthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || isLeapYear(year) ? 30 : 29;
}

const daysBeforeMonth = (month: number): number => (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);

/**
 * The Solar Hijri day of a Gregorian ISO day.
 * @throws RangeError for a day outside the range, or a text that is no ISO day
 * @example
 * toSolarHijri("2026-12-12"); // { year: 1405, month: 9, day: 21 }
 */
export function toSolarHijri(isoDay: string): SolarHijri {
  return solarHijriOf(Date.parse(`${isoDay}T00:00:00Z`) / dayLength);
}

/**
 * The Solar Hijri day of a day number.
 * @param number days since 1970-01-01
 * @throws RangeError for a day outside the range, or a number that is no whole day
 */
export function solarHijriOf(number: number): SolarHijri {
  const at = yearIndex(number);
  if (!Number.isInteger(number) || at < 0 || at >= newYears().length - 1)
    throw new RangeError("a day outside the calendar's span");
  const inYear = number - (newYears()[at] ?? 0);
  const month = inYear < 186 ? Math.floor(inYear / 31) + 1 : Math.floor((inYear - 186) / 30) + 7;
  return { year: firstYear + at, month, day: inYear - daysBeforeMonth(month) + 1 };
}

/** Whether the range of the calendar includes this day, in days since 1970-01-01. */
export const isInSolarHijri = (number: number): boolean =>
  Number.isInteger(number) && number >= firstDay && number < (newYears().at(-1) ?? firstDay);

/**
 * The index, in the list of years, of the year to which this day belongs. Dividing by 365.25 gives this year
 * or a neighbouring one.
 */
function yearIndex(number: number): number {
  const guess = Math.floor((number - firstDay) / 365.25);
  if (number < (newYears()[guess] ?? 0)) return guess - 1;
  return number >= (newYears()[guess + 1] ?? Number.POSITIVE_INFINITY) ? guess + 1 : guess;
}

/** Whether the day exists in the range; 30 Esfand exists only in leap years. */
function isSolarHijri({ year, month, day }: SolarHijri): boolean {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return false;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return Number.isInteger(day) && day >= 1 && day <= monthLength(year, month);
}

/**
 * The Gregorian ISO day of a Solar Hijri day.
 * @throws RangeError when the day does not exist in the range
 */
export function fromSolarHijri(date: SolarHijri): string {
  if (!isSolarHijri(date)) throw new RangeError("no such day in the calendar's span");
  const number = (newYears()[date.year - firstYear] ?? 0) + daysBeforeMonth(date.month) + date.day - 1;
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/**
 * The same day `months` months later; in a shorter month, the last day (D10).
 * @throws RangeError for a result outside the range
 */
export function addMonths({ year, month, day }: SolarHijri, months: number): SolarHijri {
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return { year: toYear, month: toMonth, day: Math.min(day, monthLength(toYear, toMonth)) };
}

/** The day in numbers, for messages and for copying: `1405/09/21`. */
export function formatNumeric({ year, month, day }: SolarHijri): string {
  return `${year}/${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}`;
}

/** The Solar Hijri month of a Gregorian ISO day: `1405-09`. */
export function monthOf(isoDay: string): string {
  const { year, month } = toSolarHijri(isoDay);
  return `${year}-${String(month).padStart(2, "0")}`;
}
