/** Days as numbers, which is how days are counted; as texts they are Gregorian ISO, `2026-12-12`. */

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

/** Days since 1970-01-01. NaN for what is no ISO day. */
export const dayNumber = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`) / dayLength;

export const isoDay = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** 0 for Saturday to 6 for Friday; 1970-01-01 was a Thursday. */
export const weekdayNumber = (number: number): number => (((number + 5) % 7) + 7) % 7;

/** 30 February has the shape of a day and is none. */
export const isDay = (text: string): boolean => {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN;
  return !Number.isNaN(number) && isoDay(number) === text;
};
