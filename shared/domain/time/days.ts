/** Converts days between numbers, for counting, and Gregorian ISO texts such as `2026-12-12`. */

const dayLength = 86_400_000;

/** The weekdays, Saturday first, as the week begins in Iran. */
export const weekdays = [
  "saturday",
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
] as const;

export type Weekday = (typeof weekdays)[number];

/**
 * The number of days from 1970-01-01 to an ISO day. NaN for a text that is no ISO day.
 * @example
 * dayNumber("2026-12-12"); // 20799
 */
export const dayNumber = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`) / dayLength;

/**
 * The ISO day of a number of days since 1970-01-01.
 * @example
 * const next = isoDay(dayNumber("2026-12-31") + 1); // "2027-01-01"
 */
export const isoDay = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** The number of the weekday, from 0 for Saturday to 6 for Friday, of a day in days since 1970-01-01. */
export const weekdayNumber = (number: number): number => (((number + 5) % 7) + 7) % 7;

/** Whether the text is an ISO day that exists: 30 February does not. */
export const isDay = (text: string): boolean => {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN;
  return !Number.isNaN(number) && isoDay(number) === text;
};
