/**
 * Re-exports the arithmetic of working days for the pages that show and change the working calendar (D2).
 * Deadlines are computed with the same functions.
 */
export { type CalendarData, closureKinds, minutesOf, type Place } from "../../domain/time/calendar-data.ts";
export { dayNumber, isDay, isoDay, type Weekday, weekdayNumber, weekdays } from "../../domain/time/days.ts";
export { withGregorianDays } from "../../domain/time/solar-days.ts";
export { fromSolarHijri, monthLength, type SolarHijri, solarHijriOf } from "../../domain/time/solar-hijri.ts";
export {
  type Because,
  type Office,
  type OfficeDay,
  openCalendar,
} from "../../domain/time/working-calendar.ts";
