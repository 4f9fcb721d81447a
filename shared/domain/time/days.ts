/** Days as numbers, for counting, and as Gregorian ISO texts, `2026-12-12`. */

const dayLength = 86_400_000;

/** Saturday first, as a week begins in Iran. */
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
 * Days since 1970-01-01. NaN for a text that is no ISO day.
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

/** 0 for Saturday to 6 for Friday; 1970-01-01 was a Thursday. */
export const weekdayNumber = (number: number): number => (((number + 5) % 7) + 7) % 7;

/** Whether the text is an existing day: 30 February is none. */
export const isDay = (text: string): boolean => {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN;
  return !Number.isNaN(number) && isoDay(number) === text;
};
