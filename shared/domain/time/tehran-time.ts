/** The day and time on Tehran's clocks. */

/** Summer time ended for good in the night to 22 September 2022; since then it is always UTC+3:30 (law of 1401). */
const fixedSince = Date.UTC(2022, 8, 22);
const fixedOffset = 210 * 60_000;

/** `sv-SE` writes ISO days. Made on first use: loading zone data costs milliseconds, and requests are never that old. */
let zoned: Intl.DateTimeFormat | undefined;

function beforeFixed(at: Date): string {
  zoned ??= new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Tehran",
    dateStyle: "short",
    timeStyle: "short",
  });
  return zoned.format(at).replace(" ", "T");
}

/** Tehran's wall clock to the minute: `2026-12-12T09:20`. */
function wallClock(at: Date): string {
  if (at.getTime() < fixedSince) return beforeFixed(at);
  return new Date(at.getTime() + fixedOffset).toISOString().slice(0, 16);
}

/** The Gregorian day in Tehran at that moment, ISO: `2026-12-12`. */
export const tehranDay = (at: Date): string => wallClock(at).slice(0, 10);

/** The last day that ends, or has its last hour, at that moment (ISO 8601 in UTC): a day ends where the next one begins. */
export const lastDayOf = (due: string): string => tehranDay(new Date(Date.parse(due) - 1));

/** The time of day in Tehran at that moment: `09:20`. */
export const tehranTime = (at: Date): string => wallClock(at).slice(11);

/**
 * Deadlines are counted on the fixed clock only: from this day on, for days as numbers since 1970-01-01. Earlier moments
 * would come out an hour wrong in summer, so calendars do not reach back further.
 */
export const firstFixedDay = Date.UTC(2022, 8, 22) / 86_400_000;

/** The day in Tehran at a moment (milliseconds since 1970), as days since 1970-01-01. From `firstFixedDay` on. */
export const tehranDayNumber = (moment: number): number => Math.floor((moment + fixedOffset) / 86_400_000);

/** The moment a Tehran day begins, and `minutes` later; in milliseconds since 1970. From `firstFixedDay` on. */
export const tehranMoment = (day: number, minutes = 0): number =>
  day * 86_400_000 + minutes * 60_000 - fixedOffset;

/**
 * The moment of a day and time on Tehran's clocks, ISO 8601 in UTC; the empty text when there is no such day.
 * @param day ISO. @param time `09:20`.
 */
export function momentOfTehran(day: string, time: string): string {
  const moment = new Date(`${day}T${time}:00.000+03:30`);
  return Number.isNaN(moment.getTime()) || tehranDay(moment) !== day ? "" : moment.toISOString();
}
