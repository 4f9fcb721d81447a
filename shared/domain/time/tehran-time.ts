/** Computes days and times in Tehran. */

/**
 * The moment at which a law abolished summer time in Iran, in the night to 22 September 2022. Since then
 * Tehran is always UTC+3:30.
 */
const fixedSince = Date.UTC(2022, 8, 22);
const fixedOffset = 210 * 60_000;

/**
 * Formats times before the day on which summer time was abolished; the locale `sv-SE` writes ISO days.
 * Created on first use, since loading time zone data takes milliseconds and requests are never this old.
 */
let zoned: Intl.DateTimeFormat | undefined;

function beforeFixed(at: Date): string {
  zoned ??= new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Tehran",
    dateStyle: "short",
    timeStyle: "short",
  });
  return zoned.format(at).replace(" ", "T");
}

/** The local time in Tehran, to the minute: `2026-12-12T09:20`. */
function wallClock(at: Date): string {
  if (at.getTime() < fixedSince) return beforeFixed(at);
  return new Date(at.getTime() + fixedOffset).toISOString().slice(0, 16);
}

/**
 * The Gregorian day in Tehran, ISO.
 * @example
 * tehranDay(new Date("2026-12-11T20:30:00Z")); // "2026-12-12"
 */
export const tehranDay = (at: Date): string => wallClock(at).slice(0, 10);

/** The last day of a deadline (ISO 8601 in UTC): a deadline at 24:00 belongs to the day that ends then. */
export const lastDayOf = (due: string): string => tehranDay(new Date(Date.parse(due) - 1));

/** The time of day in Tehran: `09:20`. */
export const tehranTime = (at: Date): string => wallClock(at).slice(11);

/**
 * The first day for which deadlines can be computed (days since 1970-01-01): since then Tehran has one fixed
 * offset. Earlier times would be an hour wrong in summer.
 */
export const firstFixedDay = Date.UTC(2022, 8, 22) / 86_400_000;

/**
 * The day in Tehran, as days since 1970-01-01, at a time in milliseconds since 1970. Right only from
 * `firstFixedDay` on.
 */
export const tehranDayNumber = (moment: number): number => Math.floor((moment + fixedOffset) / 86_400_000);

/**
 * The beginning of a day in Tehran plus `minutes`, in milliseconds since 1970. Right only from
 * `firstFixedDay` on.
 */
export const tehranMoment = (day: number, minutes = 0): number =>
  day * 86_400_000 + minutes * 60_000 - fixedOffset;

/**
 * Converts a day and time in Tehran to ISO 8601 in UTC; the empty text when the day does not exist.
 * @param day ISO
 * @param time `09:20`
 * @example
 * momentOfTehran("2026-12-12", "09:20"); // "2026-12-12T05:50:00.000Z"
 */
export function momentOfTehran(day: string, time: string): string {
  const moment = new Date(`${day}T${time}:00.000+03:30`);
  return Number.isNaN(moment.getTime()) || tehranDay(moment) !== day ? "" : moment.toISOString();
}
